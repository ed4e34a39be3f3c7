package org.apical.app.reduce;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.model.RunContext;
import org.apical.models.xas.BackgroundParams;
import org.apical.models.xas.Errors;
import org.apical.models.xas.FileFormat;
import org.apical.models.xas.MergeModel;
import org.apical.models.xas.MergeParams;
import org.apical.models.xas.MergeQuantity;
import org.apical.models.xas.MergeResult;
import org.apical.models.xas.PreEdgeParams;
import org.apical.models.xas.ReduceModel;
import org.apical.models.xas.ReduceParams;
import org.apical.models.xas.ReduceResult;
import org.apical.models.xas.ScanParams;
import org.apical.models.xas.Spectrum;
import org.apical.models.xas.SpectrumLoader;
import org.apical.models.xas.SpectrumParams;

/** Reduces the spectra that settings list: each of a file as it was worked on, or a mean of others. */
public final class ListedReduction {
    private final List<ListedSpectrum> list;
    private final ReduceParams options;
    private final DataSource files;
    private final Map<String, XasFile> read = new ConcurrentHashMap<>();

    /**
     * A reduction.
     *
     * @param list the spectra
     * @param options preEdge, background and transform for all; its spectrum is not used
     * @param files where the names of the list stand
     */
    ListedReduction(List<ListedSpectrum> list, ReduceParams options, DataSource files) {
        this.list = List.copyOf(list);
        this.options = options;
        this.files = files;
    }

    /** The spectra that are reduced, by their place in the list. */
    public List<Integer> places() {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).reduce())
                .boxed()
                .toList();
    }

    /** Name of a spectrum of the list. */
    public String name(int place) {
        return list.get(place).name();
    }

    /** Reduces one of the list; means read their parts again, which stay as they are. */
    public BatchReduction.Reduced reduce(int place) {
        ListedSpectrum one = list.get(place);
        String key = "spectra." + place + (one.merge() == null ? ".spectrum" : "");
        SpectrumParams params = spectrum(one);
        XasFile file = Errors.under(key, () -> file(one));
        Spectrum spectrum = Errors.under(
                key,
                () -> params.file() == null ? SpectrumLoader.load(params, files) : SpectrumLoader.of(params, file));
        ReduceResult result =
                new ReduceModel().reduce(spectrum, options.preEdge(), options.background(), options.transform());
        ReduceParams all = new ReduceParams(
                params, options.preEdge(), options.background(), options.transform(), options.sampleEvery());
        return new BatchReduction.Reduced(one.name(), all, result, file, one.merge());
    }

    /** mu(E) of one of the list, as parameters of any model. */
    private SpectrumParams spectrum(ListedSpectrum one) {
        if (one.merge() == null) {
            return Objects.requireNonNull(one.spectrum());
        }
        List<ScanParams> scans = one.merge().stream()
                .map(part -> new ScanParams(spectrum(named(part)), PreEdgeParams.DEFAULT, BackgroundParams.DEFAULT, 1))
                .toList();
        MergeResult mean = new MergeModel()
                .compute(
                        new MergeParams(scans, MergeQuantity.MU, 0),
                        RunContext.quiet().withData(files));
        return SpectrumParams.ofNumbers(
                Objects.requireNonNull(mean.energyEV()), mean.mean(), one.energyShiftEV(), one.removeEV());
    }

    /** The file of a spectrum, of a mean that of its first part: its element, edge and metadata are theirs. */
    private XasFile file(ListedSpectrum one) {
        ListedSpectrum at = one;
        while (at.merge() != null) {
            at = named(at.merge().get(0));
        }
        SpectrumParams spectrum = Objects.requireNonNull(at.spectrum());
        String name = spectrum.file();
        if (name == null) {
            throw BadInput.at("MISSING_KEY", "spectrum.file", "must be given: settings list files, not numbers.");
        }
        boolean xdi = spectrum.format() == FileFormat.XDI;
        return read.computeIfAbsent(
                name + (xdi ? " xdi" : "") + (spectrum.dropBadPoints() ? " drop" : ""),
                key -> XasFiles.read(files.read(name), new ReadOptions(name, xdi, spectrum.dropBadPoints())));
    }

    private ListedSpectrum named(String name) {
        return list.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the list was checked"));
    }
}
