FROM ▮debian:13 AS a
