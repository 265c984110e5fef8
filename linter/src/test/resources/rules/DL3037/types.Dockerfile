FROM opensuse/leap:15.6
RUN zypper install -y -t pattern devel_basis=1.0
RUN zypper install -y -t pattern devel_basis
RUN zypper in --type=pattern -y devel_C_C++
