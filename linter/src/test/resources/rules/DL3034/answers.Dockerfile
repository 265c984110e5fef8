FROM opensuse/leap:16.0
RUN zypper install httpd=2.4.66 && zypper clean
RUN zypper -n install httpd=2.4.66 && zypper --non-interactive update && zypper in -y git=2.51.0
RUN zypper -q remove git; zypper ref
