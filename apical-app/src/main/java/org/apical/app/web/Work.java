package org.apical.app.web;

import java.nio.file.Path;
import org.apical.model.RunContext;

/** What a job does: it computes, then leaves a whole folder in which {@link Job#ANSWER} is what a client asks for. */
interface Work {
    /** Computes and writes. */
    void run(RunContext context, Path folder);
}
