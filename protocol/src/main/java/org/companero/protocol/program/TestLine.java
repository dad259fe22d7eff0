package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One line of a kept chat.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface TestLine permits Act, Expectation {}
