package io.dflint.image;

/** The result of parsing a platform. */
public sealed interface ParsedPlatform permits Platform, InvalidPlatform {}
