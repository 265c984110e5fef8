FROM rockylinux/rockylinux:9
RUN yum install httpd-2.4.62 && yum install -y git-2.47.3 && yum clean all
RUN yum -q groupinstall "Development Tools"; yum --assumeyes reinstall bash; yum localinstall a.rpm
RUN yum install -qy git-2.47.3
