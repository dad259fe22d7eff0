package org.companero.protocol.delivery.simulation;

import java.util.Map;
import java.util.stream.IntStream;

/// People's 400 days, all at once.
public final class Simulation {

    private Simulation() {}

    /// The same seed always gives the same report.
    public static Report run(int people, long seed) {
        World world = new World(seed);
        return IntStream.range(0, people)
                .parallel()
                .mapToObj(number -> one(world, world.life(number)))
                .reduce(new Report(0, Map.of(), Map.of()), Report::plus);
    }

    private static Report one(World world, Life life) {
        Story story = new Server(world, life).serve();
        return Report.of(life, story, Auditor.audit(world, life, story));
    }
}
