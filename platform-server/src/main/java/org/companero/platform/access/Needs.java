package org.companero.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.companero.protocol.api.Permission;

/// Names the permission an endpoint needs. Every endpoint carries this, [ForPerson] or [Open].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Permission value();
}
