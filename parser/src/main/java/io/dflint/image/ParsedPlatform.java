package io.dflint.image;

/** What came of reading a text as a platform. */
public sealed interface ParsedPlatform permits Platform, InvalidPlatform {}
