"""The light on a page made even: dark letters on white, whatever they stand on."""

from math import exp, log

from PIL import Image, ImageChops, ImageFilter, ImageStat

from rolecall.parsing.ocr.paper import paper_of

_EVEN = 12.0  # standard deviation of paper that is lit evenly
_WHITE = 225
_GRAIN = 30
_COARSE, _FINE = 16, 8  # pixels of a cell
_SOLID = 0.6  # of an area: print is lighter, however bold
_LETTER_LIGHT = 12
_COARSER = 4  # cells to one: areas grow by it
_GROWTH = 40
_DARK = 0.72  # of the paper's light: light letters stand on what is darker
_NIGHT = 0.4  # of the paper's light: darker than a shadow, grain is no print there
_PER_LOGARITHM = 255 / log(256)
_LOGARITHMS = [round(_PER_LOGARITHM * log(1 + value)) for value in range(256)]


def evenly_lit(image: Image.Image) -> Image.Image:
    """Shadows, grey paper and dark areas with light letters go."""
    coarse = _cells(image, _COARSE)
    light = _light(coarse)
    paper = paper_of(light)
    solid = _darker(image, paper, _DARK)
    if not solid.getbbox():
        return _whitened(image) if _is_even(light) else _stretched(_whitened(_share_of(_enlarged(light, image), image)))
    printed = _share_of(_enlarged(light, image), image)
    night = _darker(image, paper, _NIGHT)
    printed.paste(ImageChops.invert(ImageChops.subtract(_enlarged(light, image), image)), mask=night.resize(image.size))
    dark = _dark(coarse)
    areas = _lettered(solid, night, coarse, dark)
    if areas.getbbox():
        _turn_over(printed, image, areas, dark)
    return _stretched(_whitened(printed))


def _turn_over(printed: Image.Image, image: Image.Image, areas: Image.Image, dark: Image.Image) -> None:
    """Light letters on dark areas become dark ones on white."""
    inside = areas.filter(ImageFilter.MinFilter(3)).resize(image.size)
    outside = areas.filter(ImageFilter.MaxFilter(5)).resize(image.size)
    ground = dark.filter(ImageFilter.MinFilter(3))  # a picture beside letters is no ground of theirs
    letters = ImageChops.invert(ImageChops.subtract(image, _enlarged(ground, image)))
    printed.paste(255, mask=outside)  # also the edge between, where the grounds meet
    printed.paste(_stretched(letters, inside), mask=inside)


def _share_of(light: Image.Image, image: Image.Image) -> Image.Image:
    """How much of the light comes back: print is as black in a shadow. Logarithms make a division of a difference."""
    lost = ImageChops.subtract(light.point(_LOGARITHMS), image.point(_LOGARITHMS))
    return lost.point([round(255 * exp(-value / _PER_LOGARITHM)) for value in range(256)])


def _cells(image: Image.Image, size: int) -> Image.Image:
    return image.resize((max(1, image.width // size), max(1, image.height // size)), Image.Resampling.BOX)


def _enlarged(ground: Image.Image, image: Image.Image) -> Image.Image:
    return ground.filter(ImageFilter.GaussianBlur(1)).resize(image.size, Image.Resampling.BILINEAR)


def _is_even(ground: Image.Image) -> bool:
    spread = ImageStat.Stat(ground)
    return spread.mean[0] >= _WHITE and spread.stddev[0] <= _EVEN


def _light(cells: Image.Image) -> Image.Image:
    """The light around dark letters."""
    for way in (ImageFilter.MaxFilter(5),) * 3 + (ImageFilter.MinFilter(5),) * 3:
        cells = cells.filter(way)
    return cells


def _dark(cells: Image.Image) -> Image.Image:
    """The dark around light letters."""
    for way in (ImageFilter.MinFilter(5),) * 3 + (ImageFilter.MaxFilter(5),) * 3:
        cells = cells.filter(way)
    return cells


def _lettered(solid: Image.Image, night: Image.Image, coarse: Image.Image, dark: Image.Image) -> Image.Image:
    """Where light letters stand on a dark area."""
    within = solid.filter(ImageFilter.MinFilter(5)).resize(coarse.size, Image.Resampling.NEAREST)
    usual = coarse.filter(ImageFilter.MedianFilter(9))
    letters = _light(ImageChops.darker(coarse, within))  # paper beside an area is no letter on it
    above, below = ImageChops.subtract(letters, usual), ImageChops.subtract(usual, dark)
    lettered = ImageChops.subtract(above, below).point([255 * (value > _LETTER_LIGHT) for value in range(256)])
    areas = ImageChops.darker(lettered.filter(ImageFilter.MaxFilter(5)).resize(solid.size), solid)
    return ImageChops.lighter(areas, _grown(areas, night))


def _grown(areas: Image.Image, night: Image.Image) -> Image.Image:
    """To the edges of what they are part of, which would stay as a frame."""
    ground = night.reduce(_COARSER)
    grown = ImageChops.darker(areas.reduce(_COARSER).point([255 * (value > 0) for value in range(256)]), ground)
    for _ in range(_GROWTH):
        grown = ImageChops.darker(grown.filter(ImageFilter.MaxFilter(5)), ground)
    within = grown.point([255 * (value > 0) for value in range(256)]).filter(ImageFilter.MaxFilter(3))
    return ImageChops.darker(within.resize(night.size, Image.Resampling.NEAREST), night)


def _darker(image: Image.Image, paper: Image.Image, share: float) -> Image.Image:
    """Wide areas with less than a share of the paper's light there; large bold letters are not wide."""
    limit = paper.point([round(value * share) for value in range(256)]).resize(image.size, Image.Resampling.BILINEAR)
    deeper = ImageChops.subtract(limit, image)
    shade = _cells(deeper.point([255 * (value > 0) for value in range(256)]), _FINE)
    solid = shade.filter(ImageFilter.BoxBlur(3)).point([255 * (value > 255 * _SOLID) for value in range(256)])
    return solid.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.MaxFilter(5))


def _whitened(image: Image.Image) -> Image.Image:
    """The commonest shade is paper: it and its grain become white. Pale print, darker than the grain, stays."""
    histogram, paper = image.histogram(), _paper(image)
    if paper >= 250 and sum(histogram[paper - _GRAIN : 250]) < 0.02 * sum(histogram):
        return image
    near = range(paper - _GRAIN, min(256, paper + _GRAIN))
    count = sum(histogram[value] for value in near)
    mean = sum(value * histogram[value] for value in near) / count
    grain = (sum((value - mean) ** 2 * histogram[value] for value in near) / count) ** 0.5
    white = mean - 2.2 * grain - 2
    return image.point([min(255, round(value * 255 / white)) for value in range(256)])


def _paper(image: Image.Image) -> int:
    """The commonest light shade."""
    histogram = image.histogram()
    return max(range(128, 256), key=lambda value: histogram[value])


def _stretched(image: Image.Image, mask: Image.Image | None = None) -> Image.Image:
    """Faint ink to black: the darkest part in a hundred becomes 0."""
    histogram = image.histogram(mask)
    left = sum(histogram) // 100
    darkest = next((value for value in range(256) if (left := left - histogram[value]) < 0), 0)
    if darkest < 40 or darkest > 235:
        return image
    return image.point([max(0, (value - darkest) * 255 // (255 - darkest)) for value in range(256)])
