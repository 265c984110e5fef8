FROM debian:13
WORKDIR /a
WORKDIR relative
WORKDIR "$X"
WORKDIR 'c:\x'
WORKDIR --flag /a
