FROM opensuse/leap:16.0
RUN zypper -n install httpd git=2.51.0 "bash>=5" && zypper clean
RUN zypper -n in ./local.rpm https://example.com/a.rpm && zypper -n install -t pattern devel_basis
