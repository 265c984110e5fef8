package io.dflint.lint.lifecycle;

/**
 * Releases of common official images with the end of their support. docs/end-of-life.md describes how to refresh them.
 *
 * <p>The rows are in a class rather than a file, because opening a file of the program takes longer than linting a
 * small Dockerfile.
 */
final class ReleaseRows {
    /** The day at which the table decides what is past, as {@code yyyy-mm-dd}. */
    static final String AS_OF = "2026-11-25";

    /**
     * Each image has a line with its name, the image to move to, the page that publishes the days, and the day of the
     * last comparison with that page, separated by tabs. Below it is a line for each release, which begins with a tab:
     * tags separated by commas, a tab, the last day of support, and optionally another tab and an image to move to that
     * differs from that of the image. An image with the same releases as another one has = and the name of that one
     * instead of the image to move to, and no lines below. A ~ before the image to move to means that the release with
     * the same major version is preferred as long as it is supported.
     *
     * <p>A name that ends in /* stands for all images below it; a * in the image to move to is the rest of their names.
     * The tag *!latest stands for every tag except latest. A < before a day means that the support ended on that day or
     * earlier, and that the page publishes no day.
     *
     * <p>A tag stands for itself and for every tag that continues with . or -; * stands for every tag of the image. The
     * day is that of the maintainers' own free support, including security fixes: for Debian the end of LTS, for Ubuntu
     * the end of standard support.
     */
    static final String ROWS = """
            ubuntu	ubuntu:26.04	https://ubuntu.com/about/release-cycle	2026-11-25
            	10.04,lucid	2015-04-30
            	12.04,precise	2017-04-28
            	12.10,quantal	2014-05-16
            	13.04,raring	2014-01-27
            	13.10,saucy	2014-07-17
            	14.04,trusty	2019-04-25
            	14.10,utopic	2015-07-23
            	15.04,vivid	2016-02-04
            	15.10,wily	2016-07-28
            	16.04,xenial	2021-04-30
            	16.10,yakkety	2017-07-20
            	17.04,zesty	2018-01-13
            	17.10,artful	2018-07-19
            	18.04,bionic	2023-05-31
            	18.10,cosmic	2019-07-18
            	19.04,disco	2020-01-23
            	19.10,eoan	2020-07-17
            	20.04,focal	2025-05-29
            	20.10,groovy	2021-07-22
            	21.04,hirsute	2022-01-20
            	21.10,impish	2022-07-14
            	22.04,jammy	2027-06-01
            	22.10,kinetic	2023-07-20
            	23.04,lunar	2024-01-25
            	23.10,mantic	2024-07-11
            	24.04,noble	2029-05-31
            	24.10,oracular	2025-07-10
            	25.04,plucky	2026-01-15
            	25.10,questing	2026-07-09
            	26.04,resolute	2031-05-29
            	26.10,stonking	2027-07-15
            debian	debian:13	https://wiki.debian.org/LTS	2026-11-25
            	6,squeeze	2016-02-29
            	7,wheezy	2018-05-31
            	8,jessie	2020-06-30
            	9,stretch	2022-06-30
            	10,buster	2024-06-30
            	11,bullseye	2026-08-31
            	12,bookworm	2028-06-30
            	13,trixie	2030-06-30
            buildpack-deps	=ubuntu
            alpine	alpine:3.24	https://alpinelinux.org/releases/	2026-11-25
            	2.6	2014-11-01
            	2.7	2015-11-01
            	3.0	2016-05-01
            	3.1	2016-11-01
            	3.2	2017-05-01
            	3.3	2017-11-01
            	3.4	2018-05-01
            	3.5	2018-11-01
            	3.6	2019-05-01
            	3.7	2019-11-01
            	3.8	2020-05-01
            	3.9	2020-11-01
            	3.10	2021-05-01
            	3.11	2021-11-01
            	3.12	2022-05-01
            	3.13	2022-11-01
            	3.14	2023-05-01
            	3.15	2023-11-01
            	3.16	2024-05-23
            	3.17	2024-11-22
            	3.18	2025-05-09
            	3.19	2025-11-01
            	3.20	2026-04-01
            	3.21	2026-11-01
            	3.22	2027-05-01
            	3.23	2027-11-01
            	3.24	2028-05-01
            centos	rockylinux/rockylinux:10 or almalinux:10	https://endoflife.date/centos	2026-11-25
            	5	2017-03-31
            	6	2020-11-30
            	7	2024-06-30
            	8	2021-12-31
            	*	2024-06-30
            fedora	fedora:44	https://endoflife.date/fedora	2026-11-25
            	20,heisenbug	2015-06-23
            	21	2015-12-01
            	22	2016-07-19
            	23	2016-12-20
            	24	2017-08-08
            	25	2017-12-12
            	26	2018-05-29
            	27	2018-11-30
            	28	2019-05-28
            	29	2019-11-26
            	30	2020-05-26
            	31	2020-11-24
            	32	2021-05-25
            	33	2021-11-30
            	34	2022-06-07
            	35	2022-12-13
            	36	2023-05-16
            	37	2023-12-05
            	38	2024-05-21
            	39	2024-11-26
            	40	2025-05-13
            	41	2025-12-15
            	42	2026-05-27
            	43	2026-12-02
            	44	2027-05-26
            quay.io/fedora/fedora	=fedora
            quay.io/fedora/fedora-minimal	=fedora
            quay.io/fedora/s2i-base	=fedora
            quay.io/fedora/s2i-core	=fedora
            registry.fedoraproject.org/fedora	=fedora
            registry.fedoraproject.org/fedora-minimal	=fedora
            rockylinux	rockylinux/rockylinux:10	https://endoflife.date/rocky-linux	2026-11-25
            	8	2029-05-31
            	9	2032-05-31
            	10	2035-05-31
            rockylinux/rockylinux	=rockylinux
            quay.io/rockylinux/rockylinux	=rockylinux
            almalinux	almalinux:10	https://endoflife.date/almalinux	2026-11-25
            	8	2029-03-01
            	9	2032-05-31
            	10	2035-05-31
            oraclelinux	oraclelinux:10	https://endoflife.date/oracle-linux	2026-11-25
            	5	2017-06-30
            	6	2021-03-31
            	7	2024-12-31
            	8	2029-07-31
            	9	2032-06-30
            	10	2035-06-30
            ghcr.io/oracle/oraclelinux	=oraclelinux
            container-registry.oracle.com/os/oraclelinux	=oraclelinux
            amazonlinux	amazonlinux:2023	https://endoflife.date/amazon-linux	2026-11-25
            	1,2016.09,2017.03,2017.09,2018.03	2023-12-31
            	2	2026-06-30
            	2023	2029-06-30
            opensuse/leap	opensuse/leap:16.0	https://endoflife.date/opensuse	2026-11-25
            	42.1	2017-05-17
            	42.2	2018-01-26
            	42.3	2019-06-30
            	15.0	2019-12-03
            	15.1	2021-02-02
            	15.2	2022-01-04
            	15.3	2022-12-31
            	15.4	2023-12-07
            	15.5	2024-12-31
            	15.6	2026-04-30
            registry.opensuse.org/opensuse/leap	=opensuse/leap
            opensuse	opensuse/leap:16.0	https://endoflife.date/opensuse	2026-11-28
            	42.1	2017-05-17
            	42.2	2018-01-26
            	42.3	2019-06-30
            node	node:26	https://nodejs.org/en/about/previous-releases	2026-11-25
            	0.10	2016-10-31
            	0.12	2016-12-31
            	4,argon	2018-04-30
            	5	2016-06-30
            	6,boron	2019-04-30
            	7	2017-06-30
            	8,carbon	2019-12-31
            	9	2018-06-30
            	10,dubnium	2021-04-30
            	11	2019-06-01
            	12,erbium	2022-04-30
            	13	2020-06-01
            	14,fermium	2023-04-30
            	15	2021-06-01
            	16,gallium	2023-09-11
            	17	2022-06-01
            	18,hydrogen	2025-04-30
            	19	2023-06-01
            	20,iron	2026-04-30
            	21	2024-06-01
            	22,jod	2027-04-30
            	23	2025-06-01
            	24,krypton	2028-04-30
            	25	2026-06-01
            	26,lithium	2029-04-30
            python	python:3.15	https://devguide.python.org/versions/	2026-11-28
            	2,2.7	2020-01-01
            	2.6	2013-10-29
            	3.1	2012-04-09
            	3.2	2016-02-20
            	3.3	2017-09-29
            	3.4	2019-03-18
            	3.5	2020-09-30
            	3.6	2021-12-23
            	3.7	2023-06-27
            	3.8	2024-10-07
            	3.9	2025-10-31
            	3.10	2026-10-31
            	3.11	2027-10-31
            	3.12	2028-10-31
            	3.13	2029-10-31
            	3.14	2030-10-31
            	3.15	2031-10-31
            pypy	pypy:3.11	https://pypy.org/download.html	2026-11-25
            	2,2-5,2-6,2-7	2020-01-01
            	3.5	2020-09-30
            	3.6	2021-12-23
            	3.7	2023-06-27
            	3.8	2024-10-07
            	3.9	2025-10-31
            ruby	ruby:4.0	https://endoflife.date/ruby	2026-11-25
            	1.9	2015-02-23
            	2.0	2016-02-24
            	2.1	2017-03-31
            	2.2	2018-03-31
            	2.3	2019-03-31
            	2.4	2020-03-31
            	2.5	2021-03-31
            	2.6	2022-04-12
            	2.7	2023-03-31
            	2	2023-03-31
            	3.0	2024-04-23
            	3.1	2025-03-26
            	3.2	2026-03-31
            	3.3	2027-03-31
            	3.4	2028-03-31
            	4.0,4	2029-03-31
            php	php:8.5	https://www.php.net/supported-versions.php	2026-11-25
            	5.3	2014-08-14
            	5.4	2015-09-03
            	5.5	2016-07-21
            	5.6,5	2018-12-31
            	7.0	2019-01-10
            	7.1	2019-12-01
            	7.2	2020-11-30
            	7.3	2021-12-06
            	7.4,7	2022-11-28
            	8.0	2023-11-26
            	8.1	2025-12-31
            	8.2	2026-12-31
            	8.3	2027-12-31
            	8.4	2028-12-31
            	8.5	2029-12-31
            perl	perl:5.42	https://endoflife.date/perl	2026-11-25
            	5.26	2020-05-30
            	5.28	2021-06-23
            	5.30	2022-05-22
            	5.32	2023-06-20
            	5.34	2024-05-20
            	5.36	2025-05-27
            	5.38	2026-07-02
            	5.40	2027-06-09
            golang	golang:1.27	https://endoflife.date/go	2026-11-25
            	1.2	2014-12-10
            	1.3	2015-08-19
            	1.4	2016-02-17
            	1.5	2016-08-15
            	1.6	2017-02-16
            	1.7	2017-08-24
            	1.8	2018-02-16
            	1.9	2018-08-24
            	1.10	2019-02-25
            	1.11	2019-09-03
            	1.12	2020-02-25
            	1.13	2020-08-11
            	1.14	2021-02-16
            	1.15	2021-08-16
            	1.16	2022-03-15
            	1.17	2022-08-02
            	1.18	2023-02-01
            	1.19	2023-08-08
            	1.20	2024-02-06
            	1.21	2024-08-13
            	1.22	2025-02-11
            	1.23	2025-08-12
            	1.24	2026-02-10
            	1.25	2026-08-19
            openjdk	~eclipse-temurin:25	https://hub.docker.com/_/openjdk	2026-11-25
            	*	2022-07-01
            java	~eclipse-temurin:25	https://hub.docker.com/_/java	2026-11-25
            	*	2016-12-31
            adoptopenjdk	~eclipse-temurin:25	https://hub.docker.com/_/adoptopenjdk	2026-11-25
            	*	2021-08-01
            eclipse-temurin	eclipse-temurin:25	https://endoflife.date/eclipse-temurin	2026-11-25
            	8	2030-12-31
            	11	2027-10-31
            	16	2021-09-14
            	17	2027-10-31
            	18	2022-09-20
            	19	2023-03-21
            	20	2023-09-19
            	21	2029-12-31
            	22	2024-09-17
            	23	2025-03-18
            	24	2025-09-16
            	25	2031-09-30
            	26	2026-09-15
            amazoncorretto	amazoncorretto:25	https://endoflife.date/amazon-corretto	2026-11-28
            	8	2030-12-31
            	11	2032-01-31
            	15	2021-04-20
            	16	2021-10-19
            	17	2029-10-31
            	18	2022-10-18
            	19	2023-04-19
            	20	2023-10-17
            	21	2030-10-31
            	22	2024-10-15
            	23	2025-04-30
            	24	<2025-10-21
            postgres	postgres:18	https://www.postgresql.org/support/versioning/	2026-11-25
            	8.4	2014-07-24
            	9.0	2015-10-08
            	9.1	2016-10-27
            	9.2	2017-11-09
            	9.3	2018-11-08
            	9.4	2020-02-13
            	9.5	2021-02-11
            	9.6,9	2021-11-11
            	10	2022-11-10
            	11	2023-11-09
            	12	2024-11-21
            	13	2025-11-13
            	14	2026-11-12
            	15	2027-11-11
            	16	2028-11-09
            	17	2029-11-08
            	18	2030-11-14
            mysql	mysql:9.7	https://endoflife.date/mysql	2026-11-25
            	5.1	2013-12-31
            	5.5	2018-12-03
            	5.6	2021-02-05
            	5.7,5	2023-10-31
            	8.0	2026-04-30
            	8.1	2023-10-25
            	8.2	2024-01-16
            	8.3	2024-04-30
            	8.4	2032-04-30
            	9.0	2024-10-15
            	9.1	2025-01-21
            	9.2	2025-04-15
            	9.3	2025-07-22
            	9.4	2025-10-21
            	9.5	2026-01-20
            	9.6	2026-04-21
            mariadb	mariadb:12.3	https://endoflife.date/mariadb	2026-11-25
            	5.5,5	2020-04-11
            	10.0	2019-03-31
            	10.1	2020-10-17
            	10.2	2022-05-23
            	10.3	2023-05-25
            	10.4	2024-06-18
            	10.5	2025-06-24
            	10.6	2026-07-06
            	10.7	2023-02-09
            	10.8	2023-05-20
            	10.9	2023-08-22
            	10.10	2023-11-17
            	10.11	2028-02-16
            	11.0	2024-06-06
            	11.1	2024-08-21
            	11.2	2024-11-21
            	11.3	2024-05-29
            	11.4	2029-05-29
            	11.5	2024-11-21
            	11.6	2025-02-13
            	11.7	2025-05-12
            	11.8	2028-06-04
            	12.0	2025-11-18
            	12.1	2026-02-13
            	12.2	2026-05-28
            redis	redis:8	https://endoflife.date/redis	2026-11-25
            	2.6	2015-04-01
            	2.8	2017-07-14
            	2	2017-07-14
            	3.0	2018-10-17
            	3.2,3	2018-10-17
            	4.0,4	2020-04-30
            	5.0,5	2022-04-27
            	6.0	2023-08-15
            	6.2,6	2027-04-01
            	7.0	2024-07-29
            	7.2	2029-12-01
            	7.4,7	2029-12-01
            	8.0	2026-12-01
            	8.2	2030-09-01
            mongo	mongo:8.0	https://endoflife.date/mongodb	2026-11-25
            	2.2	2014-02-28
            	2.4	2016-03-31
            	2.6,2	2016-10-31
            	3.0	2018-02-28
            	3.2	2018-09-30
            	3.4	2020-01-31
            	3.6,3	2021-04-30
            	4.0	2022-04-30
            	4.2	2023-04-30
            	4.4,4	2024-02-29
            	5.0,5	2024-10-31
            	6.0,6	2025-07-31
            	7.0,7	2027-08-31
            	8.0,8	2029-10-31
            	8.2	2026-07-31	mongo:8.3
            nginx	nginx:1.30	https://endoflife.date/nginx	2026-11-25
            	1.7	2015-04-21
            	1.8	2016-04-26
            	1.9	2016-04-26
            	1.10	2017-04-12
            	1.11	2017-04-12
            	1.12	2018-04-17
            	1.13	2018-04-17
            	1.14	2019-04-23
            	1.15	2019-04-23
            	1.16	2020-04-21
            	1.17	2020-04-21
            	1.18	2021-04-20
            	1.19	2021-04-20
            	1.20	2022-05-24
            	1.21	2022-05-24
            	1.22	2023-04-11
            	1.23	2023-04-11
            	1.24	2024-04-23
            	1.25	2024-04-23
            	1.26	2025-04-23
            	1.27	2025-04-23
            	1.28	2026-04-14
            	1.29	2026-04-14
            httpd	httpd:2.4	https://endoflife.date/apache-http-server	2026-11-25
            	2.2	2018-01-01
            tomcat	tomcat:10.1	https://endoflife.date/tomcat	2026-11-25
            	6,6.0	2016-12-31
            	7,7.0	2021-03-31
            	8.0	2018-06-30
            	8.5,8	2024-03-31
            	9.0	2027-03-31
            	10.0	2022-10-31
            elasticsearch	elasticsearch:9.5.0	https://endoflife.date/elasticsearch	2026-11-25
            	1	2017-01-16
            	2	2018-02-28
            	5	2019-03-11
            	6	2022-02-10
            	7	2026-01-15
            	8	2027-07-15
            	8.0,8.1,8.2,8.3,8.4,8.5,8.6,8.7,8.8,8.9,8.10,8.11,8.12,8.13	<2024-08-03
            	8.14	<2025-03-19
            	8.15	<2025-03-19
            	8.16	<2025-07-23
            	8.18	2025-10-21
            	9.0	2025-10-21
            	9.1	2026-02-03
            kibana	=elasticsearch
            logstash	=elasticsearch
            docker.elastic.co/elasticsearch/elasticsearch	=elasticsearch
            docker.elastic.co/kibana/kibana	=elasticsearch
            docker.elastic.co/logstash/logstash	=elasticsearch
            elastic/elasticsearch	=elasticsearch
            elastic/kibana	=elasticsearch
            elastic/logstash	=elasticsearch
            rabbitmq	rabbitmq:4	https://endoflife.date/rabbitmq	2026-11-25
            	3.6	2018-05-31
            	3.7	2020-09-30
            	3.8	2022-07-31
            	3.9	2023-01-31
            	3.10	2022-09-28
            	3.11	2023-06-01
            	3.12	2024-02-21
            	3.13,3	2024-09-17
            	4.0	2025-04-15
            	4.1	2026-01-30
            	4.2	2026-07-31
            haproxy	haproxy:3.2	https://endoflife.date/haproxy	2026-11-25
            	1.7	2021-12-31
            	1.8	2022-12-09
            	1.9	2020-07-31
            	2.0	2024-04-05
            	2.1	2021-03-18
            	2.2	2025-04-23
            	2.3	2022-07-27
            	2.4	2026-06-30
            	2.5	2023-05-02
            	2.6	2027-06-30
            	2.7	2024-04-05
            	2.8	2028-06-30
            	2.9	2025-03-21
            	3.0	2029-06-30
            	3.1	2026-03-31
            	3.2	2030-06-30
            	3.3	2027-03-31
            varnish	varnish:9.0	https://endoflife.date/varnish	2026-11-25
            	7.0	2022-09-15
            	7.1	2023-03-15
            	7.2	2023-09-15
            	7.3	2024-03-15
            	7.4	2024-09-15
            	7.5	2025-03-15
            	7.6	2025-09-15
            	7.7,7	2026-03-15
            	8.0,8	2026-09-15
            traefik	traefik:3	https://endoflife.date/traefik	2026-11-25
            	1.7,v1.7,1,v1	2021-12-31
            	2.0,v2.0	2019-12-11
            	2.1,v2.1	2020-03-25
            	2.2,v2.2	2020-09-23
            	2.3,v2.3	2021-01-19
            	2.4,v2.4	2021-08-17
            	2.5,v2.5	2022-01-24
            	2.6,v2.6	2022-05-24
            	2.7,v2.7	2022-06-29
            	2.8,v2.8	2022-10-03
            	2.9,v2.9	2023-04-24
            	2.10,v2.10	2024-02-12
            	2.11,v2.11,2,v2	2026-09-07
            	3.0,v3.0	2024-07-15
            	3.1,v3.1	2024-10-28
            	3.2,v3.2	2025-01-06
            	3.3,v3.3	2025-05-05
            	3.4,v3.4	2025-07-23
            	3.5,v3.5	2025-11-07
            	3.6,v3.6	2026-08-16
            cassandra	cassandra:5.0	https://endoflife.date/apache-cassandra	2026-11-25
            	2.1	2021-04-30
            	2.2,2	2021-04-30
            	3.0	2024-09-05
            	3.11,3	2024-09-05
            neo4j	neo4j:5.26	https://endoflife.date/neo4j	2026-11-25
            	3.5,3	2021-11-28
            	4.0	2021-07-14
            	4.1	2021-12-22
            	4.2	2022-05-16
            	4.3	2022-12-16
            	4.4,4	2025-11-30
            	5.1	2022-11-21
            	5.2	2022-12-15
            	5.3	2023-01-26
            	5.4	2023-02-16
            	5.5	2023-03-24
            	5.6	2023-04-20
            	5.7	2023-05-16
            	5.8	2023-06-15
            	5.9	2023-07-19
            	5.10	2023-08-15
            	5.11	2023-09-14
            	5.12	2023-10-23
            	5.13	2023-11-24
            	5.14	2023-12-15
            	5.15	2024-01-22
            	5.16	2024-02-23
            	5.17	2024-03-13
            	5.18	2024-04-12
            	5.19	2024-05-23
            	5.20	2024-06-28
            	5.21	2024-07-24
            	5.22	2024-08-22
            	5.23	2024-09-27
            	5.24	2024-10-31
            	5.25	2024-12-06
            grafana/grafana	grafana/grafana:12.4	https://endoflife.date/grafana	2026-11-25
            	6	2021-06-08
            	7	2022-06-14
            	8	2023-06-09
            	9.0	2022-10-11
            	9.1	2022-11-29
            	9.2	2023-02-27
            	9.3	2023-04-06
            	9.4	2023-06-09
            	9.5,9	2024-05-14
            	10.0	2023-10-24
            	10.1	2024-01-23
            	10.2	2024-07-24
            	10.3	2024-10-23
            	10.4,10	2025-06-05
            	11.0	2025-02-14
            	11.1	2025-04-23
            	11.2	2025-05-27
            	11.3	2025-07-22
            	11.4	2025-09-05
            	11.5	2025-10-28
            	11.6,11	2026-06-25
            	12.0	2026-02-05
            	12.1	2026-04-22
            	12.2	2026-06-23
            	12.3	2026-08-19
            	12.4,12	2027-05-24
            	13.0	2027-01-09
            	13.1	2027-03-20
            grafana/grafana-oss	=grafana/grafana
            grafana/grafana-enterprise	=grafana/grafana
            erlang	erlang:28	https://endoflife.date/erlang	2026-11-25
            	17	2018-10-11
            	18	2018-11-09
            	19	2019-06-21
            	20	2020-06-21
            	21	2021-06-19
            	22	2022-05-10
            	23	2023-06-05
            	24	2024-05-10
            	25	2025-05-17
            	26	2026-05-15
            	27	2027-05-20
            	28	2028-05-20
            elixir	elixir:1.19	https://endoflife.date/elixir	2026-11-25
            	1.4	2019-06-24
            	1.5	2020-01-27
            	1.6	2020-10-06
            	1.7	2021-05-19
            	1.8	2021-12-03
            	1.9	2022-09-01
            	1.10	2023-06-19
            	1.11	2023-12-22
            	1.12	2024-06-12
            	1.13	2024-12-19
            	1.14	2025-10-16
            	1.15	2026-06-03
            gradle	gradle:9	https://endoflife.date/gradle	2026-11-25
            	2	2016-08-15
            	3	2017-06-14
            	4	2018-11-26
            	5	2019-11-08
            	6	2023-02-10
            	7	2025-07-31
            photon	photon:5.0	https://endoflife.date/photon	2026-11-25
            	1.0	2022-02-28
            	2.0	2022-12-31
            	3.0	2025-10-02
            	4.0	2027-10-11
            quay.io/centos/centos	quay.io/centos/centos:stream9	https://endoflife.date/centos-stream	2026-11-25
            	7,centos7	2024-06-30
            	8,centos8	2021-12-31
            	stream8	2024-05-31
            	stream9	2027-05-31
            registry.access.redhat.com/ubi7	registry.access.redhat.com/ubi9/ubi:latest	https://endoflife.date/rhel	2026-11-25
            	*	2024-06-30
            registry.access.redhat.com/ubi7/ubi	registry.access.redhat.com/ubi9/ubi:latest	https://endoflife.date/rhel	2026-11-25
            	*	2024-06-30
            registry.access.redhat.com/ubi7/ubi-minimal	registry.access.redhat.com/ubi9/ubi-minimal:latest	https://endoflife.date/rhel	2026-11-25
            	*	2024-06-30
            registry.access.redhat.com/ubi7/ubi-init	registry.access.redhat.com/ubi9/ubi-init:latest	https://endoflife.date/rhel	2026-11-25
            	*	2024-06-30
            registry.access.redhat.com/rhel7	registry.access.redhat.com/ubi9/ubi:latest	https://endoflife.date/rhel	2026-11-25
            	*	2024-06-30
            registry.access.redhat.com/rhel6	registry.access.redhat.com/ubi9/ubi:latest	https://endoflife.date/rhel	2026-11-25
            	*	2020-11-30
            registry.access.redhat.com/rhel6/rhel	=registry.access.redhat.com/rhel6
            registry.access.redhat.com/rhel7/rhel	=registry.access.redhat.com/rhel7
            registry.access.redhat.com/rhel7-minimal	=registry.access.redhat.com/ubi7/ubi-minimal
            registry.access.redhat.com/ubi7-minimal	=registry.access.redhat.com/ubi7/ubi-minimal
            registry.redhat.io/rhel7	=registry.access.redhat.com/rhel7
            registry.redhat.io/rhel7/rhel	=registry.access.redhat.com/rhel7
            registry.redhat.io/ubi7	=registry.access.redhat.com/ubi7
            registry.redhat.io/ubi7/ubi	=registry.access.redhat.com/ubi7
            registry.redhat.io/ubi7-minimal	=registry.access.redhat.com/ubi7/ubi-minimal
            registry.redhat.io/ubi7/ubi-minimal	=registry.access.redhat.com/ubi7/ubi-minimal
            drupal	drupal:11	https://endoflife.date/drupal	2026-11-25
            	6	2016-02-24
            	7	2025-01-05
            	8	2021-11-02
            	9	2023-11-01
            	10.0	2023-12-15
            	10.1	2024-06-20
            	10.2	2024-12-17
            	10.3	2025-06-16
            	10.4	2025-12-16
            	11.0	2025-06-16
            joomla	joomla:5	https://endoflife.date/joomla	2026-11-25
            	3	2023-08-17
            	4	2025-10-17
            	5	2027-10-19
            nextcloud	nextcloud:33	https://endoflife.date/nextcloud	2026-11-25
            	16	2020-06-30
            	17	2020-10-31
            	18	2021-01-31
            	19	2021-06-30
            	20	2021-11-30
            	21	2022-02-28
            	22	2022-07-31
            	23	2022-12-31
            	24	2023-04-30
            	25	2023-10-31
            	26	2024-03-31
            	27	2024-06-30
            	28	2024-12-31
            	29	2025-04-30
            	30	2025-09-30
            	31	2026-02-28
            odoo	odoo:19	https://endoflife.date/odoo	2026-11-25
            	8	2017-10-01
            	9	2018-10-01
            	10	2019-10-01
            	11	2020-10-01
            	12	2021-10-01
            	13	2022-10-01
            	14	2023-10-01
            	15	2024-10-01
            	16	2025-09-01
            	17	2026-09-01
            	18	2027-09-01
            	19	2028-09-01
            mcr.microsoft.com/dotnet/sdk	mcr.microsoft.com/dotnet/sdk:10.0	https://endoflife.date/dotnet	2026-11-25
            	2.1	2021-08-21
            	2.2	2019-12-23
            	3.0	2020-03-03
            	3.1	2022-12-13
            	5.0	2022-05-10
            	6.0	2024-11-12
            	7.0	2024-05-14
            	8.0	2026-11-10
            	9.0	2026-11-10
            	10.0	2028-11-14
            mcr.microsoft.com/dotnet/aspnet	=mcr.microsoft.com/dotnet/sdk
            mcr.microsoft.com/dotnet/runtime	=mcr.microsoft.com/dotnet/sdk
            mcr.microsoft.com/dotnet/runtime-deps	=mcr.microsoft.com/dotnet/sdk
            mcr.microsoft.com/dotnet/core/sdk	mcr.microsoft.com/dotnet/sdk:10.0	https://endoflife.date/dotnet	2026-11-25
            	2.1	2021-08-21
            	2.2	2019-12-23
            	3.0	2020-03-03
            	3.1	2022-12-13
            	*	2022-12-13
            mcr.microsoft.com/dotnet/core/aspnet	mcr.microsoft.com/dotnet/aspnet:10.0	https://endoflife.date/dotnet	2026-11-25
            	2.1	2021-08-21
            	2.2	2019-12-23
            	3.0	2020-03-03
            	3.1	2022-12-13
            	*	2022-12-13
            mcr.microsoft.com/dotnet/core/runtime	mcr.microsoft.com/dotnet/runtime:10.0	https://endoflife.date/dotnet	2026-11-25
            	2.1	2021-08-21
            	2.2	2019-12-23
            	3.0	2020-03-03
            	3.1	2022-12-13
            	*	2022-12-13
            mcr.microsoft.com/dotnet/core/runtime-deps	mcr.microsoft.com/dotnet/runtime-deps:10.0	https://endoflife.date/dotnet	2026-11-25
            	2.1	2021-08-21
            	2.2	2019-12-23
            	3.0	2020-03-03
            	3.1	2022-12-13
            	*	2022-12-13
            mcr.microsoft.com/windows/servercore	mcr.microsoft.com/windows/servercore:ltsc2025	https://endoflife.date/windows-server	2026-11-29
            	sac2016	<2018-10-23
            	ltsc2016,1607	2027-01-12
            	1709	2019-04-09
            	1803	2019-11-12
            	1903	2020-12-08
            	1909	2021-05-11
            	2004	2021-12-14
            	20H2	2022-08-09
            	1809,ltsc2019	2029-01-09
            	ltsc2022	2031-10-14
            	ltsc2025	2034-10-10
            mcr.microsoft.com/windows/nanoserver	=mcr.microsoft.com/windows/servercore
            microsoft/windowsservercore	mcr.microsoft.com/windows/servercore:ltsc2025	https://endoflife.date/windows-server	2026-11-29
            	1709	2019-04-09
            	1803	2019-11-12
            microsoft/nanoserver	mcr.microsoft.com/windows/nanoserver:ltsc2025	https://endoflife.date/windows-server	2026-11-29
            	sac2016	<2018-10-23
            	1709	2019-04-09
            	1803	2019-11-12
            microsoft/iis	mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025	https://github.com/docker-library/golang/commit/ddb2283	2026-11-29
            	nanoserver	<2018-10-23
            couchdb	couchdb:3.5	https://endoflife.date/apache-couchdb	2026-11-28
            	3.1	2022-12-28
            	3.0	2021-10-08
            	1,2	<2021-10-08
            	3.2	2024-09-20
            solr	solr:9	https://endoflife.date/solr	2026-11-25
            	5	2017-10-24
            	6	2019-03-13
            	7	2022-05-11
            	8	2024-10-25
            sonarqube	sonarqube:community	https://endoflife.date/sonarqube-server	2026-11-25
            	7	2021-05-04
            	8	2023-02-07
            	9	2025-01-20
            microsoft/dotnet	mcr.microsoft.com/dotnet/sdk:10.0	https://endoflife.date/dotnet	2026-11-25
            	*	2021-08-21
            microsoft/aspnetcore	mcr.microsoft.com/dotnet/aspnet:10.0	https://endoflife.date/dotnet	2026-11-25
            	*	2019-06-27
            microsoft/aspnetcore-build	mcr.microsoft.com/dotnet/sdk:10.0	https://endoflife.date/dotnet	2026-11-25
            	*	2019-06-27
            mcr.microsoft.com/cbl-mariner/base/core	mcr.microsoft.com/azurelinux/base/core:3.0	https://endoflife.date/azure-linux	2026-11-25
            	1.0	2023-08-31
            	*	2025-07-31
            mcr.microsoft.com/cbl-mariner/distroless/minimal	mcr.microsoft.com/azurelinux/distroless/minimal:3.0	https://endoflife.date/azure-linux	2026-11-25
            	*	2025-07-31
            mcr.microsoft.com/cbl-mariner/distroless/base	mcr.microsoft.com/azurelinux/distroless/base:3.0	https://endoflife.date/azure-linux	2026-11-25
            	*	2025-07-31
            public.ecr.aws/lambda/nodejs	public.ecr.aws/lambda/nodejs:24	https://endoflife.date/aws-lambda	2026-11-25
            	10	2021-07-30
            	12	2023-03-31
            	14	2023-12-04
            	16	2024-06-12
            	18	2025-09-01
            	20	2026-04-30
            	22	2027-04-30
            public.ecr.aws/lambda/python	public.ecr.aws/lambda/python:3.13	https://endoflife.date/aws-lambda	2026-11-25
            	2.7	2021-07-15
            	3.6	2022-07-18
            	3.7	2023-12-04
            	3.8	2024-10-14
            	3.9	2025-12-15
            	3.10	2026-10-31
            	3.12	2028-10-31
            	3.13	2029-06-30
            public.ecr.aws/lambda/ruby	public.ecr.aws/lambda/ruby:3.4	https://endoflife.date/aws-lambda	2026-11-25
            	2.5	2021-07-30
            	2.7	2023-12-07
            	3.2	2026-03-31
            	3.3	2027-03-31
            public.ecr.aws/lambda/dotnet	public.ecr.aws/lambda/dotnet:10	https://endoflife.date/aws-lambda	2026-11-25
            	core2.1	2022-01-05
            	core3.1	2023-04-03
            	5.0	2022-05-10
            	6	2024-12-20
            	7	2024-05-14
            	8	2026-11-10
            public.ecr.aws/lambda/java	public.ecr.aws/lambda/java:21	https://endoflife.date/aws-lambda	2026-11-25
            	21	2029-06-30
            public.ecr.aws/lambda/go	public.ecr.aws/lambda/provided:al2023	https://endoflife.date/aws-lambda	2026-11-25
            	*	2024-01-08
            public.ecr.aws/lambda/provided	public.ecr.aws/lambda/provided:al2023	https://endoflife.date/aws-lambda	2026-11-25
            	alami	2024-01-08
            	al2023	2029-06-30
            amazon/aws-lambda-nodejs	=public.ecr.aws/lambda/nodejs
            amazon/aws-lambda-python	=public.ecr.aws/lambda/python
            amazon/aws-lambda-ruby	=public.ecr.aws/lambda/ruby
            amazon/aws-lambda-dotnet	=public.ecr.aws/lambda/dotnet
            amazon/aws-lambda-java	=public.ecr.aws/lambda/java
            amazon/aws-lambda-go	=public.ecr.aws/lambda/go
            amazon/aws-lambda-provided	=public.ecr.aws/lambda/provided
            ros	ros:jazzy	https://endoflife.date/ros	2026-11-28
            	indigo	2019-04-30
            	jade	2017-05-31
            	melodic	2023-06-27
            	kinetic	2021-04-30
            	lunar	2019-05-31
            	noetic	2025-05-31
            	ardent	2018-12-31
            	bouncy	2019-07-31
            	crystal	2019-12-31
            	dashing	2021-05-31
            	eloquent	2020-11-30
            	foxy	2023-06-20
            	galactic	2022-12-09
            	humble	2027-05-31
            	iron	2024-12-04
            	jazzy	2029-05-31
            	kilted	2026-12-31
            composer	composer:2	https://endoflife.date/composer	2026-11-28
            	1	2020-10-24
            maven	maven:3.9	https://endoflife.date/maven	2026-11-28
            	3.0	2013-06-28
            	3.1	2014-02-14
            	3.2	2015-03-13
            	3.3	2017-04-03
            	3.5	2018-10-24
            	3.6	2021-03-30
            zookeeper	zookeeper:3.9	https://endoflife.date/zookeeper	2026-11-28
            	3.4	2020-06-01
            	3.5	2022-06-01
            	3.6	2022-12-30
            	3.7	2024-01-19
            apache/kafka	apache/kafka:4.1.1	https://endoflife.date/apache-kafka	2026-11-28
            	3.7	2024-07-26
            	3.8	2024-11-06
            confluentinc/cp-kafka	confluentinc/cp-kafka:8.0.0	https://docs.confluent.io/platform/current/installation/versions-interoperability.html	2026-11-28
            	4.0	2019-11-28
            	4.1	2020-04-16
            	5.0	2020-07-31
            	5.1	2020-12-14
            	5.2	2021-03-28
            	5.3	2021-07-19
            	5.4	2022-01-10
            	5.5	2022-04-24
            	6.0	2022-09-24
            	6.1	2023-02-09
            	6.2	2023-06-08
            	7.0	2023-10-27
            	7.1	2024-04-05
            	7.2	2024-07-06
            	7.3	2024-11-04
            	7.4	2025-05-03
            	7.5	2025-08-25
            	7.6	2026-02-09
            	7.7	2026-07-26
            	7.8	2026-12-02
            	7.9	2027-02-19
            confluentinc/cp-zookeeper	=confluentinc/cp-kafka
            confluentinc/cp-schema-registry	=confluentinc/cp-kafka
            confluentinc/cp-kafka-connect	=confluentinc/cp-kafka
            confluentinc/cp-kafka-rest	=confluentinc/cp-kafka
            confluentinc/cp-server	=confluentinc/cp-kafka
            confluentinc/cp-ksqldb-server	=confluentinc/cp-kafka
            hashicorp/vault	hashicorp/vault:1.21	https://endoflife.date/hashicorp-vault	2026-11-28
            	0,1.0,1.1,1.2,1.3,1.4,1.5,1.6,1.7,1.8	<2022-10-10
            	1.9	2022-10-10
            	1.10	2023-03-01
            	1.11	2023-06-21
            	1.12	2023-09-27
            	1.13	2024-03-25
            	1.14	2024-06-10
            	1.15	2024-10-08
            	1.16	2024-06-10
            	1.17	2024-10-09
            	1.18	2025-03-04
            vault	hashicorp/vault:1.21	https://endoflife.date/hashicorp-vault	2026-11-28
            	0,1.0,1.1,1.2,1.3,1.4,1.5,1.6,1.7,1.8	<2022-10-10
            	1.9	2022-10-10
            	1.10	2023-03-01
            	1.11	2023-06-21
            	1.12	2023-09-27
            	1.13	2024-03-25
            hashicorp/consul	hashicorp/consul:1.21	https://endoflife.date/consul	2026-11-28
            	0,1.0,1.1,1.2,1.3,1.4,1.5,1.6,1.7,1.8,1.9	<2022-08-09
            	1.10	2022-08-09
            	1.11	2022-11-15
            	1.12	2023-02-23
            consul	hashicorp/consul:1.21	https://endoflife.date/consul	2026-11-28
            	0,1.0,1.1,1.2,1.3,1.4,1.5,1.6,1.7,1.8,1.9	<2022-08-09
            	1.10	2022-08-09
            	1.11	2022-11-15
            	1.12	2023-02-23
            quay.io/keycloak/keycloak	quay.io/keycloak/keycloak:26.5.5	https://endoflife.date/keycloak	2026-11-28
            	10	2020-07-22
            	11	2020-12-16
            	12	2021-05-06
            	13	2021-06-18
            	14	2021-07-15
            	15.0	2021-12-10
            	15.1	2021-12-17
            	16.0	2021-12-20
            	16.1	2022-03-11
            	17	2022-04-20
            	18	2022-07-27
            	19	2022-11-01
            	20	2023-02-23
            	21.0	2023-04-19
            	21.1	2023-07-11
            	22	2023-11-23
            	23	2024-03-04
            	24	2024-06-10
            	25	2024-10-04
            	26.0	2025-01-15
            	26.1	2025-04-11
            	26.2	2025-07-02
            	26.3	2025-09-30
            	26.4	2026-01-06
            keycloak/keycloak	=quay.io/keycloak/keycloak
            jboss/keycloak	quay.io/keycloak/keycloak:26.5.5	https://endoflife.date/keycloak	2026-11-28
            	10	2020-07-22
            	11	2020-12-16
            	12	2021-05-06
            	13	2021-06-18
            	14	2021-07-15
            	15.0	2021-12-10
            	15.1	2021-12-17
            	16.0	2021-12-20
            	16.1	2022-03-11
            docker	docker:29	https://endoflife.date/docker-engine	2026-11-28
            	17.03	2017-05-05
            	17.04	2017-06-04
            	17.05	2017-07-28
            	17.06	2017-09-29
            	17.07	2017-10-26
            	17.09	2017-11-17
            	17.10	2017-12-20
            	17.11	2018-01-27
            	17.12	2018-02-10
            	18.01	2018-03-07
            	18.02	2018-04-21
            	18.03	2018-05-10
            	18.04	2018-06-09
            	18.05	2018-08-18
            	18.06	2018-12-08
            	18.09,18	2019-08-22
            	19.03,19	2021-01-08
            	20.10,20	2023-12-10
            	23	2025-05-19
            	24	2024-06-08
            	26.0	2024-06-08
            	26	2025-02-17
            	27	2025-05-03
            wordpress	wordpress:6.9	https://endoflife.date/wordpress	2026-11-28
            	4.7	2017-06-08
            	4.8	2017-11-16
            	4.9	2018-12-06
            	5.0	2019-02-21
            	5.1	2019-05-07
            	5.2	2019-11-12
            	5.3	2020-03-31
            	5.4	2020-08-11
            	5.5	2020-12-08
            	5.6	2021-03-09
            	5.7	2021-07-20
            	5.8	2022-01-25
            	5.9	2022-05-24
            	6.0	2022-11-01
            	6.1	2023-03-29
            	6.2	2023-08-08
            	6.3	2023-11-07
            	6.4	2024-04-02
            	6.5	2024-07-16
            	6.6	2024-11-12
            	6.7	2025-04-15
            	6.8	2025-12-02
            	3	2022-11-30
            	4.0	2022-11-30
            	4.1	2025-07-15
            	4.2	2025-07-15
            	4.3	2025-07-15
            	4.4	2025-07-15
            	4.5	2025-07-15
            	4.6	2025-07-15
            influxdb	influxdb:2.8	https://endoflife.date/influxdb	2026-11-28
            	3.0	2025-06-25	a newer influxdb:3
            	3.1	2025-07-30	a newer influxdb:3
            	3.2	2025-08-26	a newer influxdb:3
            	3.3	2025-09-29	a newer influxdb:3
            	3.4	2025-10-30	a newer influxdb:3
            	3.5	2025-11-19	a newer influxdb:3
            	3.6	2025-12-18	a newer influxdb:3
            couchbase	couchbase 7.6 or newer	https://endoflife.date/couchbase-server	2026-11-28
            	3,4,5,enterprise-3,enterprise-4,enterprise-5,community-3,community-4,community-5	<2020-07-01
            	6.0,enterprise-6.0,community-6.0	2020-07-01
            	6.5,enterprise-6.5,community-6.5	2021-02-01
            	6.6,enterprise-6.6,community-6.6	2023-01-01
            	7.0,enterprise-7.0,community-7.0	2023-01-01
            julia	julia:1.12	https://endoflife.date/julia	2026-11-28
            	1.1,1.2,1.3,1.4,1.5	<2021-03-24
            	1.7,1.8,1.9	<2023-12-25
            	1.0	2021-12-01
            	1.6	2024-10-08
            	1.11	2025-10-08
            memcached	memcached:1.6	https://endoflife.date/memcached	2026-11-28
            	1.4	2017-07-21
            	1.5	2020-03-09
            jenkins/jenkins	jenkins/jenkins:lts	https://endoflife.date/jenkins	2026-11-28
            	2.7,2.19,2.32,2.46,2.60,2.73,2.89,2.107,2.121,2.138,2.150,2.164,2.176,2.190,2.204,2.222,2.235,2.249,2.263,2.277,2.289,2.303,2.319,2.332	<2022-06-22
            	lts-jdk11,jdk11	<2024-10-30
            	2.346	2022-09-07
            	2.361	2022-11-30
            	2.375	2023-03-08
            rust	rust:1	https://endoflife.date/rust	2026-11-28
            	1.29	2018-10-26
            	1.30	2018-12-07
            	1.31	2019-01-18
            	1.32	2019-03-01
            	1.33	2019-04-12
            	1.34	2019-05-24
            	1.35	2019-07-04
            	1.36	2019-08-16
            	1.37	2019-09-26
            	1.38	2019-11-08
            	1.39	2019-12-20
            	1.40	2020-01-31
            	1.41	2020-03-13
            	1.42	2020-04-24
            	1.43	2020-06-05
            	1.44	2020-07-17
            	1.45	2020-08-28
            	1.46	2020-10-08
            	1.47	2020-11-20
            	1.48	2021-01-01
            	1.49	2021-02-12
            	1.50	2021-03-26
            	1.51	2021-05-07
            	1.52	2021-06-18
            	1.53	2021-07-30
            	1.54	2021-09-10
            	1.55	2021-10-22
            	1.56	2021-12-03
            	1.57	2022-01-14
            	1.58	2022-02-25
            	1.59	2022-04-08
            	1.60	2022-05-20
            	1.61	2022-07-01
            	1.62	2022-09-12
            	1.63	2022-09-23
            	1.64	2022-11-04
            	1.65	2022-12-16
            	1.66	2023-01-27
            	1.67	2023-03-10
            	1.68	2023-04-21
            	1.69	2023-06-02
            	1.70	2023-07-14
            	1.71	2023-08-25
            	1.72	2023-10-06
            	1.73	2023-11-17
            	1.74	2023-12-28
            	1.75	2024-02-08
            	1.76	2024-03-21
            	1.77	2024-05-02
            	1.78	2024-06-13
            	1.79	2024-07-25
            	1.80	2024-09-05
            	1.81	2024-10-17
            	1.82	2024-11-28
            	1.83	2025-01-09
            	1.84	2025-02-20
            	1.85	2025-04-03
            	1.86	2025-05-15
            postgis/postgis	postgis/postgis:18-3.6	https://www.postgresql.org/support/versioning/	2026-11-28
            	8.4	2014-07-24
            	9.0	2015-10-08
            	9.1	2016-10-27
            	9.2	2017-11-09
            	9.3	2018-11-08
            	9.4	2020-02-13
            	9.5	2021-02-11
            	9.6,9	2021-11-11
            	10	2022-11-10
            	11	2023-11-09
            	12	2024-11-21
            	13	2025-11-13
            	14	2026-11-12
            	15	2027-11-11
            	16	2028-11-09
            	17	2029-11-08
            	18	2030-11-14
            gitlab/gitlab-ce	a supported release of GitLab	https://endoflife.date/gitlab	2026-11-28
            	8,9,10,11,12,13.0,13.1,13.2,13.3,13.4,13.5,13.6,13.7,13.8,13.9	<2021-06-22
            	13.10	2021-06-22
            	13.11	2021-07-22
            	13.12	2021-08-22
            	14.0	2021-09-22
            	14.1	2021-10-22
            	14.2	2021-11-22
            	14.3	2021-12-22
            	14.4	2022-01-22
            	14.5	2022-02-22
            	14.6	2022-03-22
            	14.7	2022-04-22
            	14.8	2022-05-22
            	14.9	2022-06-22
            	14.10	2022-07-22
            	15.0	2022-08-22
            	15.1	2022-09-22
            	15.2	2022-10-22
            	15.3	2022-11-22
            	15.4	2022-12-22
            	15.5	2023-01-22
            	15.6	2023-02-22
            	15.7	2023-03-22
            	15.8	2023-04-22
            	15.9	2023-05-22
            	15.10	2023-06-22
            	15.11	2023-07-22
            	16.0	2023-08-22
            	16.1	2023-09-22
            	16.2	2023-10-22
            gitlab/gitlab-ee	=gitlab/gitlab-ce
            ghost	ghost:6	https://ghost.org/docs/faq/major-versions-lts/	2026-11-28
            	0	<2019-01-31
            	1	<2020-01-31
            	2	<2021-01-31
            	3	<2022-01-31
            	4	<2023-01-31
            percona	percona/percona-server:8.4	https://www.percona.com/services/policies/percona-software-platform-lifecycle	2026-11-28
            	5.5	2018-12-03
            	5.6	2021-02-05
            bitnami/*	an image of the project itself	https://github.com/bitnami/containers/issues/83267	2026-11-28
            	*!latest	2025-08-28
            circleci/*	cimg/*	https://discuss.circleci.com/t/legacy-convenience-image-deprecation/41034	2026-11-28
            	*	2021-12-31
            wurstmeister/kafka	apache/kafka:4.1.1	https://github.com/wurstmeister/kafka-docker/issues/744	2026-11-28
            	*	<2024-05-07
            wurstmeister/zookeeper	zookeeper:3.9	https://github.com/wurstmeister/zookeeper-docker/issues/31	2026-11-28
            	*	<2024-05-07
            k8s.gcr.io/*	registry.k8s.io/*	https://kubernetes.io/blog/2023/03/10/k8s-gcr-io-freeze-announcement/	2026-11-28
            	*	2023-04-03
            adoptopenjdk/*	eclipse-temurin with the same Java	https://hub.docker.com/_/adoptopenjdk	2026-11-28
            	*	2021-08-01
            """;

    private ReleaseRows() {}
}
