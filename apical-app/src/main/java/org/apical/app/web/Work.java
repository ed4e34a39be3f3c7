package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.model.RunContext;

/** What a job does: it computes, then leaves a whole folder, {@link JobFolder#complete completed}. */
interface Work {
    /** The model, or {@code ledger.ROW}. */
    String what();

    /** Complete parameters. */
    ObjectNode params();

    /** The command line that does the same. */
    String command();

    /** Computes and writes. */
    void run(RunContext context, Path folder);
}
