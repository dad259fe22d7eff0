package org.companero.platform.programs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.EngineJson;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Library;
import org.companero.protocol.engine.Moment;
import org.companero.protocol.engine.Prepared;
import org.companero.protocol.engine.ProgramRef;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Tells the engine again all that a run was told, and compares what comes of it with what came of it then.
final class Replay {

    private static final TypeReference<List<NodeId>> PATH = new TypeReference<>() {};
    private static final TypeReference<List<Effect>> EFFECTS = new TypeReference<>() {};

    private final String main;
    private final Function<ProgramRef, Optional<Program>> versions;

    /// @param main the run's program
    /// @param versions published programs
    Replay(String main, Function<ProgramRef, Optional<Program>> versions) {
        this.main = main;
        this.versions = versions;
    }

    /// One stored event; `event`, `moment`, `path` and `effects` are JSON.
    record Entry(
            long sequence,
            int version,
            Instant at,
            String event,
            @Nullable String moment,
            String path,
            String effects) {}

    /// @param seed the run's
    /// @param entries in order
    /// @param state the run's, as JSON
    /// @return where it differs, in words; nothing when it does not
    Optional<String> differs(long seed, List<Entry> entries, String state) {
        if (entries.isEmpty() || entries.getFirst().sequence() != 1) {
            return Optional.of("its beginning is not kept any more, so it cannot be replayed");
        }
        RunState now = RunState.fresh(seed);
        for (Entry entry : entries) {
            Event event = EngineJson.readEvent(entry.event());
            String moment = entry.moment();
            Known known = moment == null ? Known.NOTHING : ApiJson.read(moment, Known.class);
            Advance advance = Engine.advance(library(entry, known), now, event, new Moment(entry.at(), known.person()));
            Optional<String> difference = differs(entry, advance);
            if (difference.isPresent()) {
                return difference;
            }
            now = advance.state();
        }
        RunState kept = EngineJson.readState(state);
        return kept.equals(now)
                ? Optional.empty()
                : Optional.of("at the end: kept is %s, replayed %s".formatted(kept, now));
    }

    private Library library(Entry entry, Known known) {
        Function<ProgramRef, Optional<Prepared>> prepared =
                ref -> versions.apply(ref).map(Prepared::of);
        return new Library() {
            @Override
            public Prepared main() {
                return prepared.apply(new ProgramRef(main, entry.version())).orElseThrow();
            }

            @Override
            public Optional<ProgramRef> current(String program) {
                return Optional.ofNullable(known.called().get(program))
                        .map(version -> new ProgramRef(program, version));
            }

            @Override
            public Optional<Prepared> version(ProgramRef ref) {
                return prepared.apply(ref);
            }
        };
    }

    private static Optional<String> differs(Entry entry, Advance advance) {
        List<NodeId> path = ApiJson.read(entry.path(), PATH);
        if (!path.equals(advance.path())) {
            return differs(entry, "went", path, advance.path());
        }
        List<Effect> effects = ApiJson.read(entry.effects(), EFFECTS);
        return effects.equals(advance.effects()) ? Optional.empty() : differs(entry, "did", effects, advance.effects());
    }

    private static Optional<String> differs(Entry entry, String verb, Object then, Object now) {
        return Optional.of("at event %d: then it %s %s, replayed %s".formatted(entry.sequence(), verb, then, now));
    }
}
