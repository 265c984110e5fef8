FROM centos:▮
