FROM debian:13
LABEL l="MIT" l="GPL-2.0" l="GPL-2.0-only WITH Classpath-exception-2.0 OR (MIT AND Apache-2.0)"
LABEL l="mit" l="MIT OR" l="(MIT" l="Apache-2.0+" l="LicenseRef-x" l="proprietary"
