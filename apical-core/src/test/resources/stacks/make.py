#!/usr/bin/python3
"""Makes the stacks of frames of this folder with h5py, tifffile and numpy. Run it here: python3 make.py

Every file holds the same six frames of 5 x 7 unless README.md says otherwise: count = 1000 k + 10 u + v.
"""
import struct

import h5py
import numpy as np
import tifffile

K, H, W = 6, 5, 7
frames = (1000 * np.arange(K)[:, None, None] + 10 * np.arange(H)[None, :, None] + np.arange(W)[None, None, :]).astype("u2")
small = (frames % 251).astype("u1")


def nexus(name, data, mask=None, saturation=None, monitor=None, x=None, y=None, **options):
    with h5py.File(name, "w") as f:
        f.attrs["default"] = "entry"
        entry = f.create_group("entry")
        entry.attrs["NX_class"] = "NXentry"
        entry.attrs["default"] = "data"
        detector = entry.create_group("instrument/detector")
        detector.attrs["NX_class"] = "NXdetector"
        detector.create_dataset("data", data=data, **options)
        if mask is not None:
            detector["pixel_mask"] = mask
        if saturation is not None:
            detector["saturation_value"] = saturation
        if monitor is not None:
            entry["monitor/data"] = monitor
        if x is not None:
            for key, values in (("x", x), ("y", y)):
                d = entry.create_dataset("sample/transformations/" + key, data=values)
                d.attrs["units"] = "um"
        plot = entry.create_group("data")
        plot.attrs["NX_class"] = "NXdata"
        plot.attrs["signal"] = "data"
        plot["data"] = h5py.SoftLink("/entry/instrument/detector/data")


# HDF5: kinds of numbers, storage and filters
nexus("deflate.h5", frames, chunks=(1, H, W), compression="gzip", shuffle=True)
nexus("lzf.h5", frames.astype("i4"), chunks=(1, H, W), compression="lzf", shuffle=True)
nexus("threes.h5", frames.astype("f4"), chunks=(4, 3, 7), compression="gzip", fletcher32=True)
nexus("contiguous.h5", frames.astype(">f8"))
nexus("bytes.h5", small, chunks=(1, H, W))
nexus("raster.h5", frames.astype("u4").reshape(2, 3, H, W), chunks=(1, 1, H, W), compression="gzip")
with h5py.File("latest.h5", "w", libver="latest") as f:
    f.create_dataset("/1.1/measurement/mpx", data=frames, chunks=(1, H, W), compression="gzip", maxshape=(None, H, W))
    f["/1.1/title"] = "amesh sx 0 2 2 sy 0 1 1 0.1"
    f["/1.1/measurement/sx"] = np.array([0.0, 1, 2, 2, 1, 0])
    f["/1.1/measurement/sy"] = np.array([0.0, 0, 0, 1, 1, 1])
    f["/1.1/measurement/mon"] = np.array([1.0, 2, 1, 1, 1, 1])


def bitshuffled(array):
    """The chunk format of bitshuffle with LZ4, written with literals only (which any LZ4 reader takes)."""
    flat = array.reshape(-1)
    size = flat.dtype.itemsize
    whole = flat.size // 8 * 8
    block = 8192 // size
    out = struct.pack(">QI", flat.nbytes, block * size)
    at = 0
    while at < whole:
        n = min(block, whole - at)
        bits = np.unpackbits(np.frombuffer(flat[at : at + n].astype("<u%d" % size).tobytes(), "u1").reshape(n, size), axis=1, bitorder="little")
        raw = np.packbits(bits.T, axis=1, bitorder="little").tobytes()
        extra = len(raw) - 15
        token = b"\xf0" + b"\xff" * (extra // 255) + bytes([extra % 255]) if extra >= 0 else bytes([len(raw) << 4])
        packed = token + raw
        out += struct.pack(">I", len(packed)) + packed
        at += n
    return out + flat[whole:].astype("<u%d" % size).tobytes()


def filtered(name, code, values, chunks):
    with h5py.File(name, "w") as f:
        space = h5py.h5s.create_simple((K, H, W))
        plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        plist.set_chunk((1, H, W))
        plist.set_filter(code, h5py.h5z.FLAG_OPTIONAL, values)
        d = h5py.h5d.create(f.id, b"frames", h5py.h5t.STD_U16LE, space, plist)
        for k in range(K):
            d.write_direct_chunk((k, 0, 0), chunks[k], filter_mask=0)


filtered("bitshuffle.h5", 32008, (0, 3, 2, 0, 2), [bitshuffled(a) for a in frames])
filtered("unknown-filter.h5", 32013, (1,), [a.tobytes() for a in frames])

# Links to other files and virtual datasets
for name, target, path in (
    ("external.h5", "deflate.h5", "/entry/instrument/detector/data"),
    ("outside.h5", "../escape.h5", "/entry/instrument/detector/data"),
    ("absolute.h5", "/etc/hostname", "/entry/instrument/detector/data"),
    ("dangling.h5", "nowhere.h5", "/entry/instrument/detector/data"),
    ("circle.h5", "circle.h5", "/entry/instrument/detector/data"),
):
    with h5py.File(name, "w") as f:
        f["/entry/instrument/detector/data"] = h5py.ExternalLink(target, path)
with h5py.File("linked.h5", "w") as f:
    f["/1.1/measurement/mpx"] = h5py.ExternalLink("deflate.h5", "/entry/instrument/detector/data")
    f["/1.1/measurement/other"] = h5py.ExternalLink("nowhere.h5", "/data")
for name, target, path, at in (
    ("unrooted.h5", "deflate.h5", "entry/instrument/detector/data", "/entry/instrument/detector/data"),
    ("linked-group.h5", "deflate.h5", "/entry/instrument", "/scan/instrument"),
    ("nothing-there.h5", "deflate.h5", "/entry/nothing", "/scan/frames"),
):
    with h5py.File(name, "w") as f:
        f[at] = h5py.ExternalLink(target, path)
with h5py.File("linked-scan.h5", "w") as f:
    f["/2.1/measurement/mpx"] = h5py.ExternalLink("deflate.h5", "/entry/instrument/detector/data")
    f["/2.1/title"] = "amesh sx 0 0.02 2 sy 0 0.01 1 0.1"
    for key, values in (("sx", [0.0, 0.01, 0.02, 0.02, 0.01, 0]), ("sy", [0.0, 0, 0, 0.01, 0.01, 0.01])):
        f["/2.1/measurement/" + key] = np.array(values)
        f["/2.1/measurement/" + key].attrs["units"] = "mm"
for name in ("mask-linked.h5", "mask-shape.h5"):
    with h5py.File(name, "w") as f:
        f["/entry/instrument/detector/data"] = frames
        if name == "mask-shape.h5":
            f["/entry/instrument/detector/pixel_mask"] = np.zeros((W, H + 1), "u1")
        else:
            f["/entry/instrument/detector/pixel_mask"] = h5py.ExternalLink("mask-shape.h5", "/mask")
            continue
        f["/mask"] = (np.arange(H * W).reshape(H, W) == 9).astype("u1")
for name, libver in (("virtual.h5", "earliest"), ("virtual-latest.h5", "latest")):
    with h5py.File(name, "w", libver=libver) as f:
        layout = h5py.VirtualLayout((K, H, W), "u2")
        first = h5py.VirtualSource("deflate.h5", "/entry/instrument/detector/data", (K, H, W))
        second = h5py.VirtualSource("contiguous.h5", "/entry/instrument/detector/data", (K, H, W))
        layout[0:4] = first[0:4]
        layout[4:6] = second[4:6]
        f.create_virtual_dataset("/1.1/measurement/mpx", layout, fillvalue=0)
        f["/1.1/title"] = "amesh"
with h5py.File("virtual-outside.h5", "w") as f:
    layout = h5py.VirtualLayout((K, H, W), "u2")
    layout[...] = h5py.VirtualSource("../escape.h5", "/entry/instrument/detector/data", (K, H, W))
    f.create_virtual_dataset("/1.1/measurement/mpx", layout)
with h5py.File("virtual-missing.h5", "w") as f:
    layout = h5py.VirtualLayout((K, H, W), "u2")
    source = h5py.VirtualSource("deflate.h5", "/entry/instrument/detector/data", (K, H, W))
    gone = h5py.VirtualSource("nowhere.h5", "/entry/instrument/detector/data", (K, H, W))
    layout[0:5] = source[0:5]
    layout[5:6] = gone[5:6]
    f.create_virtual_dataset("/1.1/measurement/mpx", layout, fillvalue=0)

# TIFF
tifffile.imwrite("plain.tif", frames, photometric="minisblack", metadata=None)
tifffile.imwrite("big-endian.tif", frames.astype("f4"), byteorder=">", photometric="minisblack", metadata=None)
tifffile.imwrite("deflate.tif", small, compression="zlib", photometric="minisblack", metadata=None, rowsperstrip=2)
tifffile.imwrite("bigtiff.tif", frames.astype("i4"), bigtiff=True, photometric="minisblack", metadata=None)
tifffile.imwrite("imagej.tif", frames, imagej=True)
tifffile.imwrite("tiles.tif", np.zeros((2, 16, 16), "u2"), tile=(16, 16), photometric="minisblack", metadata=None)

# NumPy and plain bytes
np.save("frames.npy", frames)
np.save("big-endian.npy", frames.astype(">f4").reshape(2, 3, H, W))
np.save("fortran.npy", np.asfortranarray(frames))
np.save("objects.npy", np.array([{}], object), allow_pickle=True)
(frames.astype(">i2")).tofile("frames.raw")
with open("frames.raw.json", "w") as f:
    f.write('{"type": "int16", "byteOrder": "big", "shape": [6, 5, 7]}\n')

# One peak a frame on a raster of 2 x 3, with all that goes wrong: made from known peaks, rounded to counts
u, v = np.mgrid[0:16, 0:18]
peaks = np.zeros((6, 16, 18))
for k in range(6):
    peaks[k] = 5 + (400 + 100 * k) * np.exp(-0.5 * ((u - 7.5 - 0.2 * k) / 2.0) ** 2 - 0.5 * ((v - 8.25) / 1.5) ** 2)
nexus(
    "peaks.h5",
    np.rint(peaks).astype("u4"),
    monitor=np.array([1.0, 2.0, 1.0, 1.0, 0.5, 0.5]),
    # a snake of two rows and three columns, steps of 2.5 um
    x=np.array([0, 2.5, 5, 5, 2.5, 0]),
    y=np.array([0, 0, 0, 2.5, 2.5, 2.5]),
    chunks=(1, 16, 18),
    compression="gzip",
    shuffle=True,
)
bad = np.rint(peaks).astype("f4")
mask = np.zeros((16, 18), "u1")
mask[3, 4] = 1
mask[8, 8] = 2
bad[:, 3, 4] = 1e6  # a hot pixel
bad[:, 8, 8] = 0  # a dead one
bad[1, 0:2, :] = np.nan  # two lines lost
bad[2, 10, 9] = 65535  # saturated
bad[3, :, :] = np.nan  # a frame lost
bad[4, :, :] = 0  # a frame without a photon
nexus("damaged.h5", bad, mask=mask, saturation=np.array(60000.0), chunks=(1, 16, 18), compression="gzip")
