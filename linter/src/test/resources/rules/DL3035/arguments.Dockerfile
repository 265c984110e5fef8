FROM opensuse/leap:15.6
RUN zypper install -y dup
RUN zypper --non-interactive dup
RUN zypper dist-upgrade -y
