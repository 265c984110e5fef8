FROM opensuse/leap:16.0
RUN zypper -n dup && zypper -n patch
RUN zypper --non-interactive dist-upgrade --no-recommends
RUN zypper -n update dup
