FROM opensuse/leap:16.0
RUN zypper -n install httpd=2.4.66
RUN zypper -n install httpd=2.4.66 && zypper clean --all
RUN zypper -n in httpd=2.4.66 && rm -rf /var/cache/zypp/*
RUN zypper -n install httpd=2.4.66; echo done
RUN --mount=type=cache,target=/var/cache/zypp zypper -n install httpd=2.4.66
