package org.companero.studio.builder;

import org.companero.studio.builder.rehearse.Documents;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.server.SecretGateway;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Navigator;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// What the builder works with.
///
/// @param documents asked by a rehearsal
/// @param paths drafts that the server does not have yet are kept under it
public record BuilderTools(
        ProgramGateway programs,
        SecretGateway secrets,
        Documents documents,
        Tasks tasks,
        Messages messages,
        SettingsStore settings,
        StudioPaths paths,
        Navigator navigator,
        Access access) {}
