"use client";

import { useRef, useState } from "react";
import { type PathAnswers, THREE_QUESTIONS, walkQuestions } from "@/lib/guidance/three-questions";
import { Card } from "../ui/card";
import { PathEndPanel } from "./path-end-panel";
import { QuestionStep } from "./question-step";

/**
 * The three questions of the plan's instructions, to be answered one after the other. Every choice names where it
 * leads before it is made, so that the path also reads as plain text: without scripts, and on paper.
 */
export function QuestionPath() {
  const [answers, setAnswers] = useState<PathAnswers>({});
  const steps = useRef<HTMLOListElement>(null);
  const { asked, end } = walkQuestions(answers);
  const startAgain = () => {
    setAnswers({});
    steps.current?.querySelector("input")?.focus();
  };
  return (
    <Card className="overflow-hidden print:rounded-none print:border-x-0">
      <ol
        ref={steps}
        className="grid grid-cols-1 lg:grid-cols-3 lg:divide-x lg:divide-line print:grid-cols-3 print:divide-x"
      >
        {THREE_QUESTIONS.map((question, index) => (
          <QuestionStep
            key={question.id}
            question={question}
            place={index + 1}
            isAsked={asked.includes(question)}
            end={asked.at(-1) === question ? end : undefined}
            chosen={asked.includes(question) ? answers[question.id] : undefined}
            onChoose={(value) => setAnswers({ ...answers, [question.id]: value })}
          />
        ))}
      </ol>
      <PathEndPanel end={end} open={asked.length} onStartAgain={startAgain} />
    </Card>
  );
}
