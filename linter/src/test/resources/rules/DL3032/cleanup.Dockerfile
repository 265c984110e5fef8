FROM rockylinux/rockylinux:9
RUN yum install -y httpd-2.4.62
RUN yum install -y httpd-2.4.62 && yum clean all
RUN yum install -y httpd-2.4.62 && rm -rf /var/cache/yum/*
RUN yum install -y httpd-2.4.62; echo done
RUN --mount=type=cache,target=/var/cache/yum yum install -y httpd-2.4.62
RUN yum install -y httpd-2.4.62 \
    && yum makecache
RUN yum install -y epel-release-7; yum clean all; yum install -y httpd-2.4.62
