FROM jenkins/jenkins:lts-jdk11 AS a
FROM jenkins/jenkins:lts-jdk21 AS b
FROM jenkins/jenkins:lts
