FROM debian:13 AS build
FROM debian:13 AS Build
FROM debian:13 AS other
FROM build AS other
