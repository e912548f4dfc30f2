"""The smallest Flet app there is, served as ours is: the limit for opening ours."""

import os

import flet as ft
import uvicorn


def main(page: ft.Page) -> None:
    """Show one word."""
    page.add(ft.Semantics(identifier="ready", content=ft.Text("ready")))


if __name__ == "__main__":
    app = ft.run(main, export_asgi_app=True, no_cdn=True)
    port = int(os.environ["FELTLOGG_APP_PORT"])
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
