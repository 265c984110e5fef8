FROM debian:13
LABEL l=9a1f0c2 l=9A1f0c2 l=main l=da39a3ee5e6b4b0d3255bfef95601890afd80709 l=9a1f0c2d
