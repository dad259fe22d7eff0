package org.companero.platform.limits;

/// A bucket and how it fills.
record Bucket(Limit limit, String key, Rate rate) {}
