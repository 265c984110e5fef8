FROM ▮debian:13 a
BOGUS
