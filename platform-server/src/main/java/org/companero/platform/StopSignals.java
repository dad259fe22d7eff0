package org.companero.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/// Closes the application before the Java runtime begins to end.
///
/// Shutdown hooks run side by side, in no order. The one of ONNX Runtime takes its native library away, and an
/// embedding still being computed then takes the process down before the database is stopped
/// ([onnxruntime#31352](https://github.com/microsoft/onnxruntime/issues/31352)). So no hook of ours: the signal
/// closes the application first, and the runtime ends when nothing works any more.
final class StopSignals implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    // What a shell adds to the number of the signal that ended a process.
    private static final int SIGNALLED = 128;
    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private final AtomicBoolean stopping = new AtomicBoolean();

    static void installIn(SpringApplication application) {
        application.setRegisterShutdownHook(false);
        application.addInitializers(new StopSignals());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        NAMES.forEach(name -> handle(name, context));
    }

    private void handle(String name, ConfigurableApplicationContext context) {
        try {
            Signal.handle(new Signal(name), signal -> stop(context, SIGNALLED + signal.getNumber()));
        } catch (IllegalArgumentException unknownHere) {
            // Windows has no HUP, and a runtime started with -Xrs leaves all of them to the system.
        }
    }

    /// A second signal ends the process at once.
    private void stop(ConfigurableApplicationContext context, int exitCode) {
        if (!stopping.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(exitCode);
        }
        try {
            context.close();
        } finally {
            System.exit(exitCode);
        }
    }
}
