package org.companero.platform.knowledge.ingestion;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a thread give way to everything else on the machine: reading documents can wait, people cannot.
///
/// Java's own thread priorities mean nothing on Linux, and seats of [org.companero.platform.limits.FairSeats]
/// only keep one core of two free. Linux schedules threads one by one: setpriority(2) with `who` 0 changes the
/// calling thread alone (there under "C library/kernel differences"). Other systems are left as they are.
final class LowPriority {

    private static final Logger log = LoggerFactory.getLogger(LowPriority.class);
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    /// A tenth of the usual share when the processors are short, all of them when nobody else wants them.
    private static final int NICENESS = 10;

    private LowPriority() {}

    /// For the rest of the calling thread's life, which must be a platform thread.
    static void take() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            var setPriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            int failed = (int) setPriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICENESS);
            if (failed != 0) {
                log.debug("The system keeps the thread's priority as it is");
            }
        } catch (Throwable refused) {
            log.debug("The thread's priority stays as it is", refused);
        }
    }
}
