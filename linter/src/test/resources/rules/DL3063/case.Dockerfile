FROM debian:13 AS Scratch
FROM debian:13 AS contexts
