#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes small pictures of every kind that PNG knows, and wrong ones: make_pictures.py FOLDER [wrong]

PNG is written here, byte by byte, so that bits, kinds, interlacing, gamma, keys and profiles are what their names say. JPEG comes from the bytes below: 16 × 16
pixels, baseline, made once with a JPEG library."""
import struct, sys, zlib

WIDTH, HEIGHT = 24, 16
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def sample(x, y, c, bits):
    return (x * 7 + y * 13 + c * 29) % (1 << bits)


def row(xs, y, kind, bits):
    values = [sample(x, y, c, bits) for x in xs for c in range(CHANNELS[kind])]
    if bits == 16: return b"".join(struct.pack(">H", v) for v in values)
    packed, n = 0, 0
    for v in values: packed, n = packed << bits | v, n + bits
    pad = -n % 8
    return (packed << pad).to_bytes((n + pad) // 8, "big")


def png(kind, bits, interlaced=False, extra=b"", width=WIDTH, height=HEIGHT, data=None):
    lines = b""
    for x0, y0, dx, dy in ADAM7 if interlaced else ((0, 0, 1, 1),):
        xs = range(x0, width, dx)
        if data is None and len(xs):
            for y in range(y0, height, dy): lines += b"\0" + row(xs, y, kind, bits)
    palette = chunk(b"PLTE", bytes((i * 16 + c * 5) % 256 for i in range(1 << bits) for c in range(3))) if kind == 3 else b""
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, int(interlaced))) + extra.split(b"|after|")[0] + palette +
            b"".join(extra.split(b"|after|")[1:]) + chunk(b"IDAT", zlib.compress(lines if data is None else data)) + chunk(b"IEND", b""))


def jpeg(colours=3, bits=8, frame=0xC0):
    """A grey or coloured square: all coefficients zero, so that the coded lines are the shortest there are."""
    def segment(marker, data): return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data
    table = segment(0xDB, b"\0" + bytes([16]) * 64)
    header = struct.pack(">BHHB", bits, 16, 16, colours) + b"".join(bytes([c + 1, 0x11, 0]) for c in range(colours))
    codes = segment(0xC4, b"\x00" + bytes([1] + [0] * 15) + b"\x00") + segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\x00")
    scan = segment(0xDA, bytes([colours]) + b"".join(bytes([c + 1, 0]) for c in range(colours)) + b"\0\x3f\0")
    lines = bytes([0] * (colours * 2 * 4 // 8)) if colours > 1 else b"\x00"
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\1\0\x60\0\x60\0\0") + table + segment(frame, header) + codes + scan + lines + b"\xff\xd9"


def good():
    for kind, name in ((0, "grey"), (2, "rgb"), (3, "palette"), (4, "greyalpha"), (6, "rgba")):
        for bits in (1, 2, 4, 8, 16):
            if (kind in (2, 4, 6) and bits < 8) or (kind == 3 and bits > 8): continue
            yield "%s%d.png" % (name, bits), png(kind, bits)
            yield "%s%d-interlaced.png" % (name, bits), png(kind, bits, True)
    yield "gamma.png", png(2, 8, extra=chunk(b"gAMA", struct.pack(">I", 100000)))
    yield "key.png", png(2, 8, extra=chunk(b"tRNS", struct.pack(">HHH", 0, 29, 58)))
    yield "palette-alpha.png", png(3, 4, extra=b"|after|" + chunk(b"tRNS", bytes([0, 128])))
    yield "colour.jpg", jpeg()
    yield "grey.jpg", jpeg(1)


def wrong():
    whole = png(2, 8)
    yield "cut.png", whole[:len(whole) // 2]
    yield "crc.png", whole.replace(b"IDAT", b"IDAU", 1)
    yield "short.png", png(2, 8, data=b"\0" + b"x" * 10)
    yield "bomb.png", png(2, 8, width=29000, height=29000, data=b"\0")
    yield "noplte.png", png(3, 8).replace(b"PLTE", b"plte")
    yield "cmyk.jpg", jpeg(4)
    yield "twelve.jpg", jpeg(3, 12, 0xC1)
    yield "lossless.jpg", jpeg(3, 8, 0xC3)
    yield "cut.jpg", jpeg()[:-2]


if __name__ == "__main__":
    for name, data in wrong() if sys.argv[2:] == ["wrong"] else good():
        with open("%s/%s" % (sys.argv[1], name), "wb") as f:
            f.write(data)
