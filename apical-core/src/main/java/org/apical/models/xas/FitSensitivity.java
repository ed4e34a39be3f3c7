package org.apical.models.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.DataSource;
import org.apical.model.JsonName;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.xafs.WindowKind;

/** Fits again with one setting of all data sets changed at a time: what a choice that nobody knows exactly does. */
final class FitSensitivity {
    private static final String E0 = "E0";
    private static final String RBKG = "rbkg";
    private static final String KMIN = "kmin";
    private static final String KMAX = "kmax";
    private static final String WINDOW = "window";
    private static final List<WindowKind> WINDOWS =
            List.of(WindowKind.HANNING, WindowKind.KAISER, WindowKind.PARZEN, WindowKind.SINE);

    private record Change(String setting, String change, List<FitDataSet> sets) {}

    private final FitParams params;
    private final FitSensitivityParams by;
    private final RunContext context;

    FitSensitivity(FitParams params, FitSensitivityParams by, RunContext context) {
        this.params = params;
        this.by = by;
        this.context = context;
    }

    List<FitResult.Variation> variations(List<String> warnings) {
        List<Change> changes = changes(warnings);
        FitResult.Variation[] out = new FitResult.Variation[changes.size()];
        String[] failures = new String[changes.size()];
        int[] done = {0};
        context.parallelFor(out.length, i -> {
            Change change = changes.get(i);
            try {
                FitModel.Solved solved = FitModel.solve(params.plain(change.sets()), context);
                double squares = 0;
                for (FitResiduals r : solved.problem().residuals) {
                    squares += r.square(r.chi());
                }
                Map<String, Double> values = new LinkedHashMap<>();
                List<String> names = solved.problem().names.variables();
                for (int j = 0; j < names.size(); j++) {
                    values.put(names.get(j), solved.fit().x()[j]);
                }
                out[i] = new FitResult.Variation(
                        change.setting(), change.change(), solved.fit().cost() / squares, values);
            } catch (Cancelled e) {
                throw e;
            } catch (ApicalException | ConvergenceException e) {
                out[i] = new FitResult.Variation(change.setting(), change.change(), Double.NaN, Map.of());
                failures[i] = "Sensitivity: with " + change.setting() + " " + change.change() + " the fit fails: "
                        + e.getMessage();
            }
            synchronized (done) {
                context.progress(++done[0] / (double) out.length, "sensitivity");
            }
        });
        for (String failure : failures) {
            if (failure != null) {
                warnings.add(failure);
            }
        }
        return List.of(out);
    }

    /** The largest change of each variable with each setting. */
    Map<String, FitResult.Sensitivity> largest(
            List<FitResult.Variation> variations, Map<String, FitResult.Fitted> fitted) {
        Map<String, FitResult.Sensitivity> out = new LinkedHashMap<>();
        fitted.forEach((name, fit) -> out.put(
                name,
                new FitResult.Sensitivity(
                        largest(variations, name, fit.value(), List.of(E0)),
                        largest(variations, name, fit.value(), List.of(RBKG)),
                        largest(variations, name, fit.value(), List.of(KMIN, KMAX)),
                        largest(variations, name, fit.value(), List.of(WINDOW)))));
        return out;
    }

    private static double largest(
            List<FitResult.Variation> variations, String name, double value, List<String> settings) {
        double most = Double.NaN;
        for (FitResult.Variation v : variations) {
            Double other = v.variables().get(name);
            if (settings.contains(v.setting()) && other != null) {
                double change = Math.abs(other - value);
                most = Double.isNaN(most) ? change : Math.max(most, change);
            }
        }
        return most;
    }

    private List<Change> changes(List<String> warnings) {
        List<Change> out = new ArrayList<>();
        boolean reduced = params.dataSets().stream()
                .anyMatch(set -> set.data().reduction() != null || set.data().merge() != null);
        if (!reduced && (by.e0EV() > 0 || by.rbkgA() > 0)) {
            warnings.add(
                    "Sensitivity to E0 and rbkg needs data that are reduced in the fit (data.reduction or data.merge);"
                            + " it is left out.");
        }
        for (int sign = -1; sign <= 1; sign += 2) {
            if (reduced && by.e0EV() > 0) {
                double shift = sign * by.e0EV();
                out.add(change(E0, signed(shift) + " eV", r -> shiftEdge(r, shift)));
            }
            if (reduced && by.rbkgA() > 0) {
                double shift = sign * by.rbkgA();
                out.add(change(RBKG, signed(shift) + " A", r -> shiftBackground(r, shift)));
            }
            if (by.kminInvA() > 0) {
                double shift = sign * by.kminInvA();
                out.add(transformed(KMIN, shift, t -> range(t, shift, 0)));
            }
            if (by.kmaxInvA() > 0) {
                double shift = sign * by.kmaxInvA();
                out.add(transformed(KMAX, shift, t -> range(t, 0, shift)));
            }
        }
        for (WindowKind kind : by.windows() ? WINDOWS : List.<WindowKind>of()) {
            if (params.dataSets().stream().anyMatch(set -> set.transform().window() != kind)) {
                double sill = kind == WindowKind.KAISER ? 4 : 1;
                out.add(new Change(
                        WINDOW,
                        JsonName.of(kind) + " with dk " + (int) sill,
                        each(set -> set.with(set.transform().with(kind, sill)))));
            }
        }
        return out;
    }

    private static String signed(double shift) {
        return (shift > 0 ? "+" : "") + BadInput.number(shift);
    }

    private List<FitDataSet> each(UnaryOperator<FitDataSet> change) {
        return params.dataSets().stream().map(change).toList();
    }

    private Change change(String setting, String text, UnaryOperator<ReductionParams> change) {
        return new Change(setting, text, each(set -> {
            DataParams d = set.data();
            List<ReductionParams> merge = d.merge();
            if (d.reduction() != null) {
                return set.with(new DataParams(null, null, null, change.apply(d.reduction()), null));
            } else if (merge != null) {
                return set.with(new DataParams(
                        null, null, null, null, merge.stream().map(change).toList()));
            }
            return set;
        }));
    }

    private Change transformed(String setting, double shift, UnaryOperator<FitTransform> change) {
        return new Change(setting, signed(shift) + " 1/A", each(set -> set.with(change.apply(set.transform()))));
    }

    private static FitTransform range(FitTransform t, double low, double high) {
        return t.with(Math.max(0, t.kminInvA() + low), t.kmaxInvA() + high);
    }

    private ReductionParams shiftEdge(ReductionParams r, double shift) {
        DataSource data = context.data();
        double e0 = Normalized.of(SpectrumLoader.load(r.spectrum(), data), r.preEdge())
                .normalization()
                .e0();
        PreEdgeParams p = r.preEdge();
        PreEdgeParams moved = new PreEdgeParams(
                e0 + shift,
                p.e0Method(),
                p.pre1EV(),
                p.pre2EV(),
                p.norm1EV(),
                p.norm2EV(),
                p.normDegree(),
                p.victoreen(),
                p.divideBy(),
                p.fixedStep());
        return new ReductionParams(r.spectrum(), moved, r.background());
    }

    private static ReductionParams shiftBackground(ReductionParams r, double shift) {
        BackgroundParams b = r.background();
        double rbkg = b.rbkgA() + shift;
        if (rbkg < 0.06) {
            throw BadInput.value("BAD_RANGE", "sensitivity.rbkgA", Math.abs(shift), "leaves no rbkg.");
        }
        BackgroundParams moved = new BackgroundParams(
                rbkg,
                b.kminInvA(),
                b.kmaxInvA(),
                b.kweight(),
                b.dkInvA(),
                b.window(),
                b.clampPoints(),
                b.clampLow(),
                b.clampHigh(),
                b.clampScale());
        return new ReductionParams(r.spectrum(), r.preEdge(), moved);
    }
}
