"""The style sheets of the HTML kinds."""

from pathlib import Path

_AWESOME = Path(__file__).parents[1] / "themes/node_modules/@fortawesome/fontawesome-free/webfonts/fa-solid-900.woff2"
FONT = f"@font-face {{ font-family: FA; font-weight: 900; src: url('{_AWESOME.as_uri()}') }}"

BASE = """
@page { size: A4; margin: 14mm }
body { font: 10.5pt/1.35 'Liberation Sans', 'DejaVu Sans', 'VL Gothic', sans-serif; margin: 0; color: #222 }
article { break-after: page }
h1 { font-size: 22pt; margin: 0 }
h2 { font-size: 13pt; margin: 12pt 0 4pt }
p { margin: 2pt 0 }
ul { margin: 2pt 0 6pt; padding-inline-start: 16pt }
.chips span { border: 1px solid #99a; border-radius: 6pt; padding: 1pt 5pt; margin: 2pt; display: inline-block }
.row { display: flex; justify-content: space-between }
.entry { break-inside: avoid; margin-bottom: 6pt }
"""

STYLES = {
    "html-plain": "h2 { border-bottom: 1px solid #888 }",
    "html-sidebar": """
        .two { display: flex } aside { width: 32%; background: #2b3a4a; color: #fff; padding: 10pt }
        main { width: 64%; padding: 10pt } .photo { width: 70pt; height: 80pt; background: #ccc }
        .when { color: #666; font-size: 9pt }""",
    "html-timeline": """
        .grid { display: grid; grid-template-columns: 105pt 1fr; gap: 10pt }
        h2 { text-transform: uppercase; letter-spacing: 1pt; color: #0a5 }""",
    "html-chips": "header { background: #eef; padding: 10pt } .when { font-style: italic; color: #777 }",
    "html-right": """
        .two { display: flex; gap: 14pt } main { width: 68% } h2 { font-size: 12pt; color: #a33 }
        aside { width: 30%; background: #f2f2f2; padding: 8pt; overflow-wrap: anywhere }""",
    "html-table": """
        body { font-family: 'Liberation Serif', 'DejaVu Serif', 'VL Gothic' }
        table { border-collapse: collapse; width: 100% }
        td { border: 1px solid #999; padding: 3pt; vertical-align: top } td:first-child { width: 110pt }""",
    "html-labels": """
        .grid { display: grid; grid-template-columns: 130pt 1fr; gap: 12pt }
        .grid > span, .grid > h2 { text-align: end } h2 { font-size: 11pt; color: #14419a; margin: 8pt 0 0 }""",
    "html-cards": """
        .two { display: grid; grid-template-columns: 1fr 1fr; gap: 16pt } h1 { text-align: center }
        .when { font-size: 9pt } h2 { background: #ddd; padding: 2pt }""",
    "html-grouped": "h2 { text-align: center; border-bottom: 2px double #555 } h3 { margin: 6pt 0 0; font-size: 11pt }",
    "html-prose": """
        body { font-family: 'Liberation Serif', 'DejaVu Serif', 'VL Gothic'; text-align: justify }
        h2 { font-variant: small-caps; font-weight: normal; border-bottom: 1px solid }
        .grid { display: grid; grid-template-columns: 1fr 68pt; gap: 12pt } .grid > span { text-align: end }""",
    "html-letter": """
        h1 { font-size: 26pt; text-transform: uppercase; border-bottom: 3px solid #111; font-weight: 300 }
        h2 { text-align: center; border-top: 1px solid #999; border-bottom: 1px solid #999; font-size: 10.5pt }
        table { width: 100% } .three { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 4pt }""",
    "html-europass": """
        body { font-size: 10pt }
        h2 { border-bottom: 2px solid #3f6ac4; color: #3f6ac4; font-size: 12pt; text-transform: uppercase }""",
    "html-icons": f"""
        {FONT} .fa {{ font: 900 9pt FA; color: #b5433a }}
        .item {{ margin-inline-end: 12pt }} h2 {{ color: #b5433a }} .sub {{ color: #777 }}""",
    "html-bare": "h1 { text-align: center } hr { border: 0; border-top: 1px solid #444; margin: 10pt 0 }",
    "html-small": """
        body { font-size: 6.5pt; line-height: 1.25 } h1 { font-size: 12pt } .entry { margin-bottom: 2pt }
        h2 { font-size: 7pt; margin: 5pt 0 1pt; text-transform: uppercase } ul { margin: 0 0 2pt }""",
    "html-bars": """
        header { background: #f2b705; padding: 14pt } .two { display: flex; gap: 14pt } main { width: 64% }
        aside { width: 34%; overflow-wrap: anywhere } .grid { display: grid; grid-template-columns: 80pt 1fr; gap: 8pt }
        .when { background: #eee; border-radius: 8pt; padding: 1pt 5pt; font-size: 8.5pt; align-self: start }
        .meter { display: flex; justify-content: space-between; margin: 2pt 0 }
        .bar { background: #ddd; width: 60pt; height: 6pt; align-self: center }
        .bar b { background: #f2b705; display: block; height: 6pt }""",
    "html-wide": """
        @page { size: A4 landscape } .three { display: grid; grid-template-columns: 1fr 1.7fr 1.2fr; gap: 18pt }
        h1 { font-size: 18pt } h2 { font-size: 11pt; color: #225 } .when { color: #557; font-size: 9pt }""",
    "html-bordered": """
        table { border-collapse: collapse; width: 100% }
        td, th { border: 1px solid #333; padding: 3pt 5pt; vertical-align: top; text-align: start; font-weight: normal }
        th { width: 120pt } .top { text-align: center; font-weight: bold; background: #e8e8e8 }""",
    "html-rirekisho": """
        table { border-collapse: collapse; width: 100%; margin-bottom: 8pt }
        td, th { border: 1px solid #000; padding: 3pt 6pt; text-align: start }
        th { font-weight: normal; width: 50pt } .mid { text-align: center }
        h1 { font-size: 16pt; letter-spacing: 8pt }""",
}
