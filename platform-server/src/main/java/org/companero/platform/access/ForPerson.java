package org.companero.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An endpoint for the own account of whoever is signed in, of any role; no API key may call it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForPerson {}
