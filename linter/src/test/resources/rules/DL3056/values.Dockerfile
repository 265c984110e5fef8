FROM debian:13
LABEL l=1.2.3 l=v1.2.3 l=1.2 l=1.2.3-rc.1+build.5 l=1.02.3 l=1.2.3- l=1.2.3-01 l=1.2.3+01
