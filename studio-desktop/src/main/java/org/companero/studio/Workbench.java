package org.companero.studio;

import java.time.InstantSource;
import org.companero.studio.inbox.Links;
import org.companero.studio.server.Gateways;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.work.Tasks;

/// What the whole studio works with, whatever the language and whoever is signed in.
///
/// @param paths where screens may keep what the server does not have yet
/// @param links opens pages in the person's browser
record Workbench(
        Gateways gateways, Tasks tasks, SettingsStore settings, StudioPaths paths, InstantSource clock, Links links) {}
