package org.companero.platform.web;

/// One thing the server cannot do its work without.
public interface HealthCheck {

    /// Its name in the report, such as `database`.
    String name();

    /// Whether it answers now; never throws.
    boolean passes();
}
