package org.apical.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;

/** The claims that are built, in order; one line a claim. */
public final class Ledger {
    private Ledger() {}

    /** All of them. */
    public static List<Claim> claims() {
        return List.of(
                new C00Thesis(),
                new C01BcsCeiling(),
                new C02Records(),
                new C03SiteSelective(),
                new C04TwoGaps(),
                new C05JahnTeller(),
                new C06OnsetIsotope(),
                new C07QballSpectrum(),
                new C08QballPhaseDiagram(),
                new C09QballOnset(),
                new C10QballResistivity(),
                new C11QballDiamagnetism(),
                new C12QballDiffraction(),
                new C13NcCuprateExafs(),
                new C14DebyeWaller(),
                new C15PolarizedSpectra(),
                new C16LocalStructure(),
                new C17TunnellingPolaron(),
                new C18DoubleWell(),
                new C19TripleWell(),
                new C20FirstOrder(),
                new C21ChargeTransfer(),
                new C22KuramotoMap(),
                new C23Coherence(),
                new C24TwoBondLengths(),
                new C25StripedPlane(),
                new C26ShapeResonance(),
                new C27Geometry(),
                new C28LifshitzSeparation(),
                new C29EighthDoping(),
                new C30ArrestedPatterns(),
                new C31SizeDistributions(),
                new C32BroadenedTransition(),
                new C33TwistedCuprates(),
                new C34QballBeforeBulk(),
                new C35TunnellingPotential(),
                new C36PlanarMode(),
                new C37BismuthateWell(),
                new C38TwoCondensates(),
                new C39ApicalLayer(),
                new C40TimeCrystal());
    }

    /** Rows of the ledger that no claim computes yet. */
    public static List<String> notBuilt() {
        List<String> built = claims().stream().map(Claim::id).toList();
        return IntStream.rangeClosed(0, 40)
                .mapToObj(i -> String.format(Locale.ROOT, "C%02d", i))
                .filter(id -> !built.contains(id))
                .toList();
    }

    /**
     * Judges rows side by side, as many at a time as the context has threads; where there are fewer rows than threads, a row
     * gets its share of them. A row that fails is kept in its place and the others are done.
     *
     * @return in the order of {@code claims}
     * @throws Cancelled where the run was cancelled
     */
    public static List<Outcome> judge(List<Claim> claims, RunContext context, Effort effort) {
        return judge(claims, context, effort, FinishedRows.none());
    }

    /**
     * The same, taking up rows that an interrupted run had finished.
     *
     * @param rows where finished rows come from and go to
     * @return in the order of {@code claims}
     * @throws Cancelled where the run was cancelled
     */
    public static List<Outcome> judge(List<Claim> claims, RunContext context, Effort effort, FinishedRows rows) {
        Outcome[] outcomes = new Outcome[claims.size()];
        double[] done = new double[claims.size()];
        context.parallelFor(claims.size(), i -> {
            Claim claim = claims.get(i);
            RunContext own = context.withThreads(Math.max(1, context.threads() / claims.size()))
                    .withProgress((fraction, what) -> {
                        double all;
                        synchronized (done) {
                            done[i] = Math.max(done[i], Math.min(1, fraction));
                            all = Arrays.stream(done).sum() / done.length;
                        }
                        context.progress(all, claim.id() + ": " + what);
                    });
            Outcome known = rows.find(claim);
            if (known != null) {
                outcomes[i] = known;
                own.progress(1, "taken up");
                return;
            }
            long start = System.nanoTime();
            Evidence evidence = null;
            RuntimeException error = null;
            try {
                evidence = claim.judge(own, effort);
            } catch (Cancelled e) {
                throw e;
            } catch (RuntimeException e) {
                error = e;
            }
            outcomes[i] = new Outcome(claim, evidence, error, (System.nanoTime() - start) * 1e-9);
            rows.finished(outcomes[i]);
            own.progress(1, "done");
        });
        List<Outcome> all = List.of(outcomes);
        return all.stream().map(outcome -> completed(outcome, all)).toList();
    }

    private static Outcome completed(Outcome outcome, List<Outcome> all) {
        Evidence own = outcome.evidence();
        if (own == null) {
            return outcome;
        }
        Evidence whole = outcome.claim().complete(own, all);
        return whole == own ? outcome : new Outcome(outcome.claim(), whole, null, outcome.seconds());
    }
}
