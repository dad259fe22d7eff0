/// When things happen where a person is: schedules, dates, silences, cohorts, and who may begin again. Pure.
@NullMarked
package org.companero.protocol.schedule;

import org.jspecify.annotations.NullMarked;
