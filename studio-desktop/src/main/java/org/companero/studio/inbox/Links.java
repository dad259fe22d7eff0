package org.companero.studio.inbox;

import java.net.URI;

/// Opens pages in the person's browser.
@FunctionalInterface
public interface Links {

    void open(URI page);
}
