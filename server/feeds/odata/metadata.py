"""The service described: its document in JSON and its model in CSDL XML.

Source:  docs/spec/feeds.md#odata
"""

from collections.abc import Mapping
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from server.feeds.odata.model import KEY, NOTES, SETS, SPACE, EntitySet
from shared.language import Language
from shared.words.catalogue import say

EDMX: Final = "http://docs.oasis-open.org/odata/ns/edmx"
EDM: Final = "http://docs.oasis-open.org/odata/ns/edm"
DESCRIPTION: Final = "Org.OData.Core.V1.Description"


def document(root: str) -> Mapping[str, Any]:
    """List what there is to ask for, below the address of the service."""
    sets = [{"kind": "EntitySet", "name": name, "url": name} for name in SETS]
    return {"@odata.context": f"{root}/$metadata", "value": sets}


def csdl(language: Language) -> bytes:
    """Describe every property, its type and what it means."""
    root = Element("edmx:Edmx", {"xmlns:edmx": EDMX, "Version": "4.0"})
    schema = SubElement(
        SubElement(root, "edmx:DataServices"), "Schema", {"xmlns": EDM, "Namespace": SPACE}
    )
    for one in SETS.values():
        _type(schema, one, language)
    container = SubElement(schema, "EntityContainer", Name="Service")
    for one in SETS.values():
        SubElement(container, "EntitySet", Name=one.name, EntityType=f"{SPACE}.{one.type}")
    spelt: bytes = tostring(root, "utf-8", xml_declaration=True)
    return spelt


def _type(schema: Element, one: EntitySet, language: Language) -> None:
    entity = SubElement(schema, "EntityType", Name=one.type)
    SubElement(SubElement(entity, "Key"), "PropertyRef", Name=KEY)
    for name, edm in one.properties.items():
        described = SubElement(entity, "Property", Name=name, Type=edm, Nullable="false")
        if one is not NOTES and name != KEY:
            told = say(language, f"web.means.{name}")
            SubElement(described, "Annotation", Term=DESCRIPTION, String=told)
