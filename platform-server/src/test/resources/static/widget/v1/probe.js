// Served in tests only, where the widget may not be built.
