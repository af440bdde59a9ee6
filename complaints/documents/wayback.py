"""The way back to the site on the filing sheet: its address as a QR code (二维码).

Nothing of the case is in it, save the resume code (续填码) where the person asked for that; it is never printed beside.
"""

from __future__ import annotations

import io

import segno

from complaints.documents import layouts
from complaints.documents.renderer import escaped

BEFORE = "用续填码回到网站"
"""The paragraph of the filing sheet (templates/wording/F1.txt) that the code stands below."""
WORDS = "用手机扫上面的码打开本网站，再输入续填码。码里没有续填码，也没有本案的内容。网址："
WORDS_WITH_CODE = "用手机扫上面的码打开本网站，续填码已在码里。谁拿到这张纸谁就能打开本案，请自己收好。网址："
SIDE = 1_080_000
"""Three centimetres, in EMU."""
PICTURE, TYPES, RELATIONS = "word/media/way-back.png", "[Content_Types].xml", "word/_rels/document.xml.rels"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_INLINE = f"""<w:p><w:pPr><w:pStyle w:val="Flush"/><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" \
w:lineRule="auto"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="{_DRAWN}/wordprocessingDrawing" distT="0" distB="0" \
distL="0" distR="0"><wp:extent cx="{SIDE}" cy="{SIDE}"/><wp:docPr id="1" name="way-back" descr="打开本网站的二维码"/>\
<a:graphic xmlns:a="{_DRAWN}/main"><a:graphicData uri="{_DRAWN}/picture"><pic:pic xmlns:pic="{_DRAWN}/picture">\
<pic:nvPicPr><pic:cNvPr id="1" name="way-back"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
<a:blip xmlns:r="{_OFFICE}" r:embed="rIdWayBack"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
<a:off x="0" y="0"/><a:ext cx="{SIDE}" cy="{SIDE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def added(sheet: bytes, address: str) -> bytes:
    """The filing sheet with a QR code that opens `address`; the same bytes for the same sheet and address.

    A resume code stands behind the # of `address`; the words below the QR code then say so.
    """
    files = layouts.members(sheet)
    body = files[layouts.BODY].decode()
    after = body.index("</w:p>", body.index(BEFORE)) + len("</w:p>")
    site, _hash, code = address.partition("#")
    said = escaped((WORDS_WITH_CODE if code else WORDS) + site)
    words = f'<w:p><w:pPr><w:pStyle w:val="Flush"/></w:pPr><w:r><w:t>{said}</w:t></w:r></w:p>'
    files[layouts.BODY] = f"{body[:after]}{_INLINE}{words}{body[after:]}".encode()
    relation = f'<Relationship Id="rIdWayBack" Type="{_OFFICE}/image" Target="media/way-back.png"/></Relationships>'
    files[RELATIONS] = files[RELATIONS].replace(b"</Relationships>", relation.encode())
    if b'Extension="png"' not in files[TYPES]:
        png = b'<Default Extension="png" ContentType="image/png"/><Override'
        files[TYPES] = files[TYPES].replace(b"<Override", png, 1)
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
    files[PICTURE] = picture.getvalue()
    return layouts.packed(files)
