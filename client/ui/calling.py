"""Hand a number to the phone's own dialler, where there is one."""

import flet as ft


async def call(page: ft.Page, number: str) -> bool:
    """Open the dialler with a number; tells whether somebody took it."""
    try:
        await ft.UrlLauncher().launch_url(f"tel:{number}")
    except (RuntimeError, ft.FletException):
        return False
    return bool(page.web) or page.platform in (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)
