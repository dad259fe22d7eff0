package org.companero.platform.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the server lives, whether it can serve, and the same per service.
@RestController
final class HealthController {

    private final InstantSource clock;
    private final ApplicationAvailability availability;
    private final List<HealthCheck> checks;

    HealthController(InstantSource clock, ApplicationAvailability availability, List<HealthCheck> checks) {
        this.clock = clock;
        this.availability = availability;
        this.checks = checks;
    }

    /// Always 200 while the process lives: an orchestrator must not restart it because its database is away.
    @GetMapping("/health")
    Report health() {
        var components = components();
        return report("platform", components.containsValue("unhealthy") ? "degraded" : "healthy", components);
    }

    /// 503 while traffic should go elsewhere: still starting, shutting down, or cut off from what it needs.
    @GetMapping("/ready")
    ResponseEntity<Report> ready() {
        var components = components();
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && !components.containsValue("unhealthy");
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(report("platform", ready ? "healthy" : "unhealthy", components));
    }

    @GetMapping("/api/v1/{service:auth|creators|ai|channels}/health")
    ServiceReport service(@PathVariable String service) {
        return new ServiceReport("healthy", service, clock.instant());
    }

    private Report report(String service, String status, Map<String, String> components) {
        return new Report(status, service, clock.instant(), components);
    }

    private Map<String, String> components() {
        Map<String, String> components = new TreeMap<>();
        checks.forEach(check -> components.put(check.name(), check.passes() ? "healthy" : "unhealthy"));
        return components;
    }

    /// The server's health with that of everything it depends on.
    record Report(String status, String service, Instant timestamp, Map<String, String> components) {}

    /// One service's health.
    record ServiceReport(String status, String service, Instant timestamp) {}
}
