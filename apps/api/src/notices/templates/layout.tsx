import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { render } from '@react-email/render';
import { assertNever } from '@optline/domain';
import type { ReactElement, ReactNode } from 'react';
import { quotedLines, textBody, type Letter, type LetterPart, type RenderedEmail } from './letter.js';
import { clip, subjectLine } from './wording.js';
import { darkStyles, style } from './layout-styles.js';

const PREVIEW_LENGTH = 140;

/** Both bodies of a letter. */
export async function renderLetter(letter: Letter): Promise<RenderedEmail> {
  return {
    subject: subjectLine(letter.subject),
    text: textBody(letter),
    html: await render(<Layout letter={letter} />),
  };
}

/** One calm column: who writes, what happened, what to do, why the reader gets it. No pictures. */
function Layout({ letter }: { readonly letter: Letter }): ReactElement {
  return (
    <Html lang={letter.language} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{subjectLine(letter.subject)}</title>
        <style dangerouslySetInnerHTML={{ __html: darkStyles }} />
      </Head>
      <Body className="page" style={style.page}>
        <div style={style.preview}>{clip(letter.preview, PREVIEW_LENGTH)}</div>
        {/* Web mail throws <html> away, and the language with it. */}
        <div role="article" aria-label={letter.heading} lang={letter.language} dir="ltr">
          <Container className="card" style={style.card}>
            <Text className="quiet" style={style.sender}>
              {letter.sender}
            </Text>
            <Heading as="h1" className="loud" style={style.heading}>
              {letter.heading}
            </Heading>
            {letter.parts.map((part, index) => (
              <Part key={index} part={part} />
            ))}
            <Hr className="rule" style={style.rule} />
            <Text className="quiet" style={style.reason}>
              {letter.reason}
            </Text>
          </Container>
        </div>
      </Body>
    </Html>
  );
}

function Part({ part }: { readonly part: LetterPart }): ReactElement {
  switch (part.kind) {
    case 'words':
      return <Paragraph>{part.text}</Paragraph>;
    case 'facts':
      return (
        <Section className="facts" style={style.facts}>
          {part.facts.map((fact) => (
            <Text key={fact.label} className="loud" style={style.fact}>
              <span className="quiet" style={style.label}>{`${fact.label}: `}</span>
              {fact.value}
            </Text>
          ))}
        </Section>
      );
    case 'list':
      return (
        <>
          <Title>{part.title}</Title>
          <ul style={style.list}>
            {part.items.map((item, index) => (
              <li key={index} className="loud" style={style.item}>
                {item}
              </li>
            ))}
          </ul>
        </>
      );
    case 'quote':
      return <Quote title={part.title} text={part.text} />;
    case 'link':
      return part.isMain ? <MainLink part={part} /> : <SideLink part={part} />;
    default:
      return assertNever(part);
  }
}

function Paragraph({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Text className="loud" style={style.words}>
      {children}
    </Text>
  );
}

function Title({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Text className="loud" style={style.title}>
      {children}
    </Text>
  );
}

function Quote({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <>
      <Title>{title}</Title>
      <blockquote className="quote" dir="auto" style={style.quote}>
        {quotedLines(text).map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
      </blockquote>
    </>
  );
}

type LinkPart = Extract<LetterPart, { kind: 'link' }>;

function MainLink({ part }: { readonly part: LinkPart }): ReactElement {
  return (
    <Section style={style.action}>
      <Button className="button" href={part.url} style={style.button}>
        {part.label}
      </Button>
      <BareAddress url={part.url} />
    </Section>
  );
}

function SideLink({ part }: { readonly part: LinkPart }): ReactElement {
  return (
    <Section style={style.action}>
      <Link className="link" href={part.url} style={style.link}>
        {part.label}
      </Link>
      <BareAddress url={part.url} />
    </Section>
  );
}

/** For programs that show no links, and for readers who want to see where one leads. */
function BareAddress({ url }: { readonly url: string }): ReactElement {
  return (
    <Text className="quiet" style={style.address}>
      {url}
    </Text>
  );
}
