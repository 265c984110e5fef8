FROM debian:13
ENV HOME=/srv
ENV PATH_OF=$HO▮ME/bin:/x
