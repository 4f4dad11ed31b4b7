"""The light on a page made even: dark letters on white, whatever they stand on."""

from PIL import Image, ImageChops, ImageFilter, ImageStat

_EVEN = 12.0  # standard deviation of paper that is lit evenly
_WHITE = 225
_GRAIN = 30
_COARSE, _FINE = 16, 8  # pixels of a cell
_SOLID = 0.6  # of an area: print is lighter, however bold
_LETTER_LIGHT = 12


def evenly_lit(image: Image.Image) -> Image.Image:
    """Shadows, grey paper and dark areas with light letters go."""
    coarse = _cells(image, _COARSE)
    light, dark = _light(coarse), _dark(coarse)
    areas = _dark_areas(image, coarse, light, dark)
    if areas is None and _is_even(light):
        return _whitened(image)
    printed = ImageChops.subtract(_enlarged(light, image), image)
    if areas is not None:
        reversed_out = ImageChops.subtract(image, _enlarged(dark, image))
        inside = areas.filter(ImageFilter.MinFilter(3)).resize(image.size)
        outside = areas.filter(ImageFilter.MaxFilter(5)).resize(image.size)
        printed.paste(0, mask=outside)  # also the edge between, where the grounds meet
        printed.paste(reversed_out, mask=inside)
    return _stretched(_whitened(ImageChops.invert(printed)))


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


def _dark_areas(image: Image.Image, coarse: Image.Image, light: Image.Image, dark: Image.Image) -> Image.Image | None:
    """Where light letters stand on a ground that is much darker than the paper and solid; None where nowhere."""
    usual = coarse.filter(ImageFilter.MedianFilter(9))
    above, below = ImageChops.subtract(light, usual), ImageChops.subtract(usual, dark)
    lettered = ImageChops.subtract(above, below).point([255 * (value > _LETTER_LIGHT) for value in range(256)])
    grey = _paper(coarse) - _GRAIN
    shade = _cells(image.point([255 * (value < grey) for value in range(256)]), _FINE)
    solid = shade.filter(ImageFilter.BoxBlur(3)).point([255 * (value > 255 * _SOLID) for value in range(256)])
    wide = solid.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.MaxFilter(5))  # large bold letters are not
    areas = ImageChops.darker(lettered.filter(ImageFilter.MaxFilter(5)).resize(solid.size), wide)
    return areas if areas.getbbox() else None


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


def _stretched(image: Image.Image) -> Image.Image:
    """Faint ink to black: the darkest part in a hundred becomes 0."""
    histogram = image.histogram()
    left = sum(histogram) // 100
    darkest = next((value for value in range(256) if (left := left - histogram[value]) < 0), 0)
    if darkest < 40 or darkest > 235:
        return image
    return image.point([max(0, (value - darkest) * 255 // (255 - darkest)) for value in range(256)])
