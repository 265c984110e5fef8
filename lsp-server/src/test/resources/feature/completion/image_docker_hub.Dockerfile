FROM docker.io/library/debian:1▮
